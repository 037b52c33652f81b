import { Link } from 'wouter';
import type { PersonId } from '../../core/types/PersonId';
import type { SkillView } from '../../core/types/SkillView';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { Whose } from '../sight/Whose';
import { OwnSaid } from '../steps/OwnSaid';
import '../steps/Steps.css';
import { SaySeen } from './SaySeen';
import { SeenBy } from './Seen';
import { Shows } from './Shows';
import { nameWords, phaseWords, pictogramOf, stateWords } from './words';
import { useDayOf } from './useDayOf';
import './skills.css';

/** What another can, as far as they share it; and the way to say that one saw it. Opening this is a look. */
export default function SharedSkills({ owner }: { owner: PersonId }) {
  const t = useText();
  const dayOf = useDayOf();
  const view = useView({ view: 'shared_skills', owner });
  if (!view) return null;
  const { shared } = view;
  if (!shared) return <Empty sentence={t('sight-shared-gone')} />;
  const name = nameOf(t, shared.owner);
  return (
    <>
      <Whose shared={shared} />
      {view.waits && <Status kind="stored" text="map-stored" />}
      {view.intake.length > 0 && (
        <Sheet kind="stack stack--wide" labelledBy="shared-intake">
          <h2 id="shared-intake">{t('skills-intake')}</h2>
          {view.intake.map(({ question, words }) => (
            <div key={question} className="stack">
              <h3>{t(`skills-ask-${question}`)}</h3>
              <OwnSaid space={view.space} words={words} about={name} />
            </div>
          ))}
        </Sheet>
      )}
      {view.phases.length > 0 && (
        <Sheet kind="stack" labelledBy="shared-phases">
          <h2 id="shared-phases">{t('skills-phases')}</h2>
          <ol className="phases">
            {view.phases.map((each) => (
              <li key={each.day}>
                <p className="word">{phaseWords(t, each.phase)}</p>
                <p className="soft small">{t('skills-phase-since', { day: dayOf(each.day) })}</p>
              </li>
            ))}
          </ol>
        </Sheet>
      )}
      {view.skills.length === 0 && <Empty sentence={t('skills-shared-empty', { name })} />}
      {view.skills.map((skill) => (
        <Theirs key={skill.skill} space={view.space} owner={owner} skill={skill} whose={name} />
      ))}
      <p>
        <Link href={`/me/shared/${owner}`}>{t('map-shared-more', { name })}</Link>
      </p>
    </>
  );
}

interface TheirsProps {
  space: string;
  owner: PersonId;
  skill: SkillView;
  whose: string;
}

function Theirs({ space, owner, skill, whose }: TheirsProps) {
  const t = useText();
  const name = nameWords(t, skill);
  const say = { space, owner, whose };
  return (
    <Sheet as="article" label={name} kind="stack">
      <header className="step-about">
        <span className="step-tile">
          <Pictogram name={pictogramOf(skill)} size="large" tint="small_step" />
        </span>
        <div className="grow">
          <h2 dir="auto">{name}</h2>
          <p className="soft">{stateWords(t, skill.state)}</p>
        </div>
      </header>
      {skill.name?.said.voice && <OwnSaid space={space} words={skill.name} about={whose} />}
      {skill.practised && (
        <div>
          <p className="soft small">{t('skills-where')}</p>
          <OwnSaid space={space} words={skill.practised} about={whose} />
        </div>
      )}
      {skill.seen
        .filter(({ by }) => !by.isMe)
        .map((seen) => (
          <SeenBy key={seen.by.id} seen={seen} />
        ))}
      <SaySeen
        {...say}
        of={{ type: 'skill', skill: skill.skill }}
        about={name}
        stamp={skill.stamp}
        seen={skill.seen}
      />
      {skill.evidence.map((shows) => (
        <div key={shows.evidence} className="stack stack--tight portfolio__evidence">
          <Shows space={space} shows={shows} by={whose} />
          {shows.seen
            .filter(({ by }) => !by.isMe)
            .map((seen) => (
              <SeenBy key={seen.by.id} seen={seen} />
            ))}
          <SaySeen
            {...say}
            of={{ type: 'evidence', evidence: shows.evidence }}
            about={t('skills-evidence')}
            stamp={shows.stamp}
            seen={shows.seen}
          />
        </div>
      ))}
    </Sheet>
  );
}
