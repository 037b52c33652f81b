import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Places } from '../../ui/places/Places';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { useDesktop } from '../../ui/places/useDesktop';
import { useText } from '../../ui/text/useText';
import { useLasting } from '../../ui/time/useLasting';
import { isArea } from './areas';
import { AskArea } from './AskArea';
import { GoalSheet } from './GoalSheet';
import { GoalTasks } from './GoalTasks';
import { NewGoal } from './NewGoal';
import { fromOf, GOAL_TASKS, goalPath, STEP_TASKS, STEPS } from './paths';
import { StepsList } from './StepsList';
import { StepTasks } from './StepTasks';
import './Steps.css';

interface StepsProps {
  /** A goal, or `new`. */
  id: string | null;
  what: string | null;
  which: string | null;
}

/** "Stappen": what one wants, in one's own words, and the small steps of it. */
export default function Steps({ id, what, which }: StepsProps) {
  const t = useText();
  const space = useLastSpace() ?? null;
  const desktop = useDesktop();
  const view = useView({ view: 'steps' });
  const goal = view?.goals.find((each) => each.goal === id);
  const step = goal?.steps.find((each) => each.step === which);
  const goalTask = GOAL_TASKS.find((each) => each === what);
  const stepTask = STEP_TASKS.find((each) => each === what);
  const isTask = id !== null && id !== 'new' && (goalTask !== undefined || stepTask !== undefined);
  // What was said just now may come a moment after its address.
  const missing = useLasting(view !== undefined && (stepTask ? !step : !goal));
  if (!view) return null;
  if (id === 'new') {
    if (what !== null && isArea(what))
      return (
        <NewGoal
          key={what}
          space={view.space}
          area={what}
          from={fromOf(which)}
          {...(which ? { back: '/map' } : {})}
        />
      );
    return <AskArea />;
  }
  if (goal && goalTask) return <GoalTasks space={view.space} goal={goal} task={goalTask} />;
  if (goal && step && stepTask)
    return <StepTasks key={step.step} space={view.space} goal={goal} step={step} task={stepTask} />;
  if (isTask)
    return (
      <OneTask back={goal ? goalPath(goal.goal) : STEPS}>
        {missing && (
          <>
            <ScreenTitle>{t('steps-title')}</ScreenTitle>
            <Empty sentence={t('steps-not-here')} />
          </>
        )}
      </OneTask>
    );
  const open = goal ?? (desktop && id === null ? view.goals[0] : undefined);
  return (
    <Places
      space={space}
      current="steps"
      title={t('steps-title')}
      beside={<p className="soft">{t('steps-only-you')}</p>}
      list={<StepsList view={view} open={open?.goal ?? null} />}
      sheet={
        open ? (
          <GoalSheet key={open.goal} space={view.space} goal={open} />
        ) : (
          id !== null && missing && <Empty sentence={t('steps-not-here')} />
        )
      }
      showing={id === null ? 'list' : 'sheet'}
      back={STEPS}
      sheetTitle={t(open?.words ? 'steps-goal' : 'steps-wish')}
    />
  );
}
