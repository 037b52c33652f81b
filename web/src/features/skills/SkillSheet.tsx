import { useLocation } from 'wouter';
import type { EvidenceView } from '../../core/types/EvidenceView';
import type { SkillsView } from '../../core/types/SkillsView';
import type { SkillView } from '../../core/types/SkillView';
import { Button, ButtonLink } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from '../steps/OwnSaid';
import { Shows } from './Shows';
import { skillTaskPath, SKILLS } from './paths';
import { OwnSeen } from './Seen';
import { useMyName } from './useMyName';
import { exampleWords, nameWords, pictogramOf, stateWords } from './words';

/** One skill: what it is, where one practises it, what shows it, and who saw it. */
export function SkillSheet({ view, skill }: { view: SkillsView; skill: SkillView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();
  const { space } = view;

  function onAway() {
    void attempt(async () => {
      await core.run(space, {
        type: 'set_skill',
        skill: skill.skill,
        parts: [
          { type: 'name', said: NOTHING_SAID },
          { type: 'example', example: null },
        ],
        at: core.now(),
      });
    }).then((well) => well && go(SKILLS));
  }

  return (
    <div className="stack">
      <Sheet kind="stack" labelledBy="skill-name">
        <header className="step-about">
          <span className="step-tile">
            <Pictogram name={pictogramOf(skill)} size="large" tint="small_step" />
          </span>
          <div className="grow">
            <h2 id="skill-name" dir="auto">
              {nameWords(t, skill)}
            </h2>
            <p className="soft">{stateWords(t, skill.state)}</p>
          </div>
        </header>
        {skill.name?.said.voice && <OwnSaid space={space} words={skill.name} about={t('skills-skill')} />}
        {skill.name?.said.text && skill.example && (
          <p className="soft small">{exampleWords(t, skill.example)}</p>
        )}
        {skill.practised && (
          <div>
            <p className="soft small">{t('skills-where')}</p>
            <OwnSaid space={space} words={skill.practised} about={t('skills-where')} />
          </div>
        )}
        <div className="step__more">
          <ButtonLink look="quiet" to={skillTaskPath(skill.skill, 'name')}>
            {t('steps-say-otherwise')}
          </ButtonLink>
          <ButtonLink look="quiet" to={skillTaskPath(skill.skill, 'where')}>
            {t('skills-where')}
          </ButtonLink>
          <ButtonLink look="quiet" to={skillTaskPath(skill.skill, 'state')}>
            {t('skills-state')}
          </ButtonLink>
        </div>
        <OwnSeen space={space} seen={skill.seen} />
        {view.waits && <Status kind="stored" text="map-stored" />}
      </Sheet>
      <Button
        look="main"
        block
        pictogram="add"
        onClick={() => go(skillTaskPath(skill.skill, 'evidence', crypto.randomUUID()))}
      >
        {t('skills-show')}
      </Button>
      {skill.evidence.map((shows) => (
        <OwnEvidence key={shows.evidence} space={space} skill={skill} shows={shows} />
      ))}
      {skill.evidence.length === 0 && <p className="soft">{t('skills-show-what')}</p>}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Confirm
        word={t('skills-away')}
        look="quiet"
        question={t('skills-away-ask')}
        yes={t('skills-away-yes')}
        no={t('skills-away-no')}
        onYes={onAway}
      />
    </div>
  );
}

function OwnEvidence({ space, skill, shows }: { space: string; skill: SkillView; shows: EvidenceView }) {
  const t = useText();
  const core = useCore();
  const name = useMyName();
  const { fault, attempt } = useFault();

  function onAway() {
    void attempt(async () => {
      await core.run(space, {
        type: 'set_evidence',
        evidence: shows.evidence,
        skill: skill.skill,
        parts: [
          { type: 'words', said: NOTHING_SAID },
          { type: 'photo', photo: null },
        ],
        at: core.now(),
      });
    });
  }

  return (
    <Sheet as="article" label={t('skills-evidence')} kind="stack">
      <Shows space={space} shows={shows} by={name} />
      <OwnSeen space={space} seen={shows.seen} />
      <div className="step__more">
        <ButtonLink look="quiet" to={skillTaskPath(skill.skill, 'evidence', shows.evidence)}>
          {t('steps-say-otherwise')}
        </ButtonLink>
        <Confirm
          word={t('skills-evidence-away')}
          look="quiet"
          question={t('skills-evidence-away-ask')}
          yes={t('skills-away-yes')}
          no={t('skills-away-no')}
          onYes={onAway}
        />
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </Sheet>
  );
}
