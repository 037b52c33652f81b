import type { EvidenceView } from '../../core/types/EvidenceView';
import type { SkillsView } from '../../core/types/SkillsView';
import type { SkillView } from '../../core/types/SkillView';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText, type Text } from '../../ui/text/useText';
import { NEW_SKILL, PORTFOLIO } from './paths';
import { nameWords } from './words';
import { useDayOf } from './useDayOf';
import '../map/TalkTick.css';

/** What stands in the portfolio: skill by skill, and of each what shows it. */
export function ChooseShown({ view }: { view: SkillsView }) {
  const t = useText();
  const core = useCore();
  const dayOf = useDayOf();
  const { fault, attempt } = useFault();

  function onSkill(skill: SkillView) {
    void attempt(async () => {
      await core.run(view.space, {
        type: 'set_skill',
        skill: skill.skill,
        parts: [{ type: 'shown', shown: !skill.shown }],
        at: core.now(),
      });
    });
  }

  function onEvidence(skill: SkillView, shows: EvidenceView) {
    void attempt(async () => {
      await core.run(view.space, {
        type: 'set_evidence',
        evidence: shows.evidence,
        skill: skill.skill,
        parts: [{ type: 'shown', shown: !shows.shown }],
        at: core.now(),
      });
    });
  }

  return (
    <div className="stack">
      <section className="sheet stack">
        <p>{t('skills-choose-what')}</p>
        {view.skills.length === 0 && (
          <ButtonLink to={NEW_SKILL} look="main" block>
            {t('skills-begin')}
          </ButtonLink>
        )}
      </section>
      {view.skills.map((skill) => (
        <Sheet key={skill.skill} as="div" kind="stack stack--tight">
          <ShownTick word={nameWords(t, skill)} shown={skill.shown} onTick={() => onSkill(skill)} />
          {skill.shown &&
            skill.evidence.map((shows) => (
              <div key={shows.evidence} className="shown-below">
                <ShownTick
                  word={evidenceWords(t, shows, dayOf)}
                  shown={shows.shown}
                  onTick={() => onEvidence(skill, shows)}
                />
              </div>
            ))}
        </Sheet>
      ))}
      {fault && <FaultLine>{fault}</FaultLine>}
      {view.skills.some(({ shown }) => shown) && (
        <ButtonLink to={PORTFOLIO} look="main" block pictogramAfter="forward">
          {t('skills-portfolio-open')}
        </ButtonLink>
      )}
    </div>
  );
}

/** "Foto van 19 november 2026", or the first words of it. */
function evidenceWords(t: Text, shows: EvidenceView, dayOf: (day: string) => string): string {
  const text = shows.words?.said.text.trim();
  if (text) return text;
  const day = shows.day ? dayOf(shows.day) : '';
  return t(shows.photo ? 'skills-photo-of' : 'skills-voice-of', { day });
}

function ShownTick({ word, shown, onTick }: { word: string; shown: boolean; onTick(): void }) {
  return (
    <button type="button" role="checkbox" aria-checked={shown} className="talk-tick" onClick={onTick}>
      <span className="talk-tick__box">{shown && <Pictogram name="check" size="small" />}</span>
      <span className="grow" dir="auto">
        {word}
      </span>
    </button>
  );
}
