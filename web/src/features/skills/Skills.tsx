import type { SkillsView } from '../../core/types/SkillsView';
import type { SkillView } from '../../core/types/SkillView';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { OneTask } from '../../ui/places/OneTask';
import { Places } from '../../ui/places/Places';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { useText, type Text } from '../../ui/text/useText';
import { useLasting } from '../../ui/time/useLasting';
import { WithoutHelp } from '../me/WithoutHelp';
import { Looks } from '../sight/Looks';
import { Share } from '../sight/Share';
import { WhoReads } from '../sight/WhoReads';
import { AskExamples } from './AskExamples';
import { AskIntake, isIntakeQuestion } from './AskIntake';
import { ChooseShown } from './ChooseShown';
import { Intake } from './Intake';
import { Phases } from './Phases';
import { Portfolio } from './Portfolio';
import { SHEETS, SKILL_TASKS, SKILLS, SKILLS_SHARE, SKILLS_SIGHT, type SkillsSheet } from './paths';
import { SkillSheet } from './SkillSheet';
import { SkillsList } from './SkillsList';
import { SkillTasks } from './SkillTasks';
import './skills.css';

interface SkillsProps {
  /** A skill, `new`, `portfolio` or one of the sheets. */
  id: string | null;
  what: string | null;
  which: string | null;
}

/** "Wat ik kan": what one learns, what shows it, what others saw; and the portfolio made of it. */
export default function Skills({ id, what, which }: SkillsProps) {
  const t = useText();
  const space = useLastSpace() ?? null;
  const view = useView({ view: 'skills' });
  const skill = view?.skills.find((each) => each.skill === id);
  const task = SKILL_TASKS.find((each) => each === what);
  const sheet = SHEETS.find((each) => each === id) ?? null;
  // What was said just now may come a moment after its address.
  const missing = useLasting(view !== undefined && id !== null && !skill);
  if (!view) return null;
  if (id === 'new') return <AskExamples view={view} />;
  if (id === 'portfolio') return <Portfolio view={view} />;
  if (id === 'intake' && isIntakeQuestion(what)) return <AskIntake key={what} view={view} question={what} />;
  if (task && skill)
    return <SkillTasks key={`${task} ${which}`} view={view} skill={skill} task={task} which={which} />;
  if (task) return <OneTask back={SKILLS}>{missing && <Empty sentence={t('skills-not-here')} />}</OneTask>;
  return (
    <Places
      space={space}
      current="me"
      title={t('skills-title')}
      list={<SkillsList view={view} open={skill?.skill ?? sheet} />}
      sheet={
        sheet !== null ? (
          <Opened view={view} sheet={sheet} share={what === 'share'} />
        ) : skill ? (
          <SkillSheet key={skill.skill} view={view} skill={skill} />
        ) : (
          id !== null && missing && <Empty sentence={t('skills-not-here')} />
        )
      }
      showing={id === null ? 'list' : 'sheet'}
      back={sheet === 'sight' && what === 'share' ? SKILLS_SIGHT : SKILLS}
      sheetTitle={titleOf(t, sheet, skill)}
    />
  );
}

function titleOf(t: Text, sheet: SkillsSheet | null, skill: SkillView | undefined): string {
  if (sheet !== null) return t(`skills-${sheet}`);
  return t(skill ? 'skills-skill' : 'skills-title');
}

function Opened({ view, sheet, share }: { view: SkillsView; sheet: SkillsSheet; share: boolean }) {
  switch (sheet) {
    case 'intake':
      return <Intake view={view} />;
    case 'phases':
      return <Phases view={view} />;
    case 'choose':
      return <ChooseShown view={view} />;
    case 'sight':
      return share ? <ShareSkills view={view} /> : <Sight view={view} />;
  }
}

/** Who reads all of this, and who looked. */
function Sight({ view }: { view: SkillsView }) {
  const t = useText();
  return (
    <>
      <WhoReads space={view.space} grants={view.grants} share={SKILLS_SHARE} what={t('skills-sight-what')} />
      {(view.grants.length > 0 || view.looks.length > 0) && <Looks looks={view.looks} />}
    </>
  );
}

function ShareSkills({ view }: { view: SkillsView }) {
  const t = useText();
  const session = useView({ view: 'session' });
  if (session?.state === 'signed_in' && session.help) return <WithoutHelp />;
  return (
    <Share space={view.space} part="skills" back={SKILLS_SIGHT}>
      <section className="sheet stack">
        <p>{t('skills-share-what')}</p>
        <p className="soft">{t('skills-share-seen')}</p>
      </section>
    </Share>
  );
}
