import type { GoalView } from '../../core/types/GoalView';
import type { StepsView } from '../../core/types/StepsView';
import type { StepView } from '../../core/types/StepView';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { CloseUp } from '../../ui/places/CloseUp';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { useEachMinute } from '../../ui/time/minute';
import { Reminders } from '../conversation/Reminders';
import { OwnReward } from '../rewards/OwnReward';
import { AREA_PICTOGRAM } from './areas';
import { dayAfter, isForToday } from './days';
import { goalPath, newGoalPath } from './paths';
import { saidOf } from './say';
import { StepCard } from './StepCard';

/** What stands for today, then each goal; what rests or was reached below them. */
export function StepsList({ view, open }: { view: StepsView; open: string | null }) {
  const t = useText();
  const core = useCore();
  const desktop = useDesktop();
  useEachMinute();
  if (view.goals.length === 0)
    return (
      <>
        {!desktop && <CloseUp />}
        <Reminders side="participant" />
        <Empty sentence={t('steps-empty')} hint={t('steps-empty-hint')}>
          <ButtonLink to={newGoalPath()} look="main" pictogramAfter="forward">
            {t('steps-begin')}
          </ButtonLink>
        </Empty>
        <Gone view={view} />
      </>
    );
  const going = view.goals.filter(({ state }) => state === 'going_on');
  const other = view.goals.filter(({ state }) => state !== 'going_on');
  const today = going.flatMap((goal) =>
    goal.steps.filter((step) => isToday(step, core.now())).map((step) => ({ goal, step })),
  );
  return (
    <>
      {!desktop && <CloseUp />}
      <section className="stack" aria-labelledby="steps-today">
        <h2 id="steps-today">{t('steps-today')}</h2>
        {today.length === 0 ? (
          <p className="soft">{t('steps-today-none')}</p>
        ) : (
          <ul className="step-list" aria-labelledby="steps-today">
            {today.map(({ goal, step }) => (
              <StepCard key={step.step} space={view.space} goal={goal} step={step} withGoal={false} />
            ))}
          </ul>
        )}
      </section>
      <Reminders side="participant" />
      {going.length > 0 && <Goals id="steps-goals" title={t('steps-goals')} goals={going} open={open} />}
      {other.length > 0 && <Goals id="steps-other" title={t('steps-other')} goals={other} open={open} />}
      <Gone view={view} />
      <ButtonLink to={newGoalPath()} block pictogram="add">
        {t('steps-more')}
      </ButtonLink>
      {view.waits && <Status kind="stored" text="map-stored" />}
    </>
  );
}

/** What was promised with a step that was taken away stays to be read. */
function Gone({ view }: { view: StepsView }) {
  const t = useText();
  if (view.rewards.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="rewards-gone">
      <h2 id="rewards-gone">{t('rewards-gone')}</h2>
      {view.rewards.map((reward) => (
        <OwnReward key={`${reward.step} ${reward.by.id}`} space={view.space} reward={reward} gone />
      ))}
    </section>
  );
}

/** Meant for today, or done today. */
function isToday(step: StepView, now: number): boolean {
  switch (step.state.type) {
    case 'to_do':
      return isForToday(step.day, now);
    case 'done':
      return step.state.on === dayAfter(now, 0);
    case 'rests':
      return false;
  }
}

interface GoalsProps {
  id: string;
  title: string;
  goals: readonly GoalView[];
  open: string | null;
}

function Goals({ id, title, goals, open }: GoalsProps) {
  const t = useText();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Rows label={title}>
        {goals.map((goal) => (
          <Row
            key={goal.goal}
            to={goalPath(goal.goal)}
            current={goal.goal === open}
            start={<Pictogram name={AREA_PICTOGRAM[goal.area]} tint="small_step" />}
            title={<span dir="auto">{saidOf(goal).text || t('steps-spoken')}</span>}
          >
            <span className="soft small">{t(lineOf(goal), { area: t(`area-${goal.area}`) })}</span>
          </Row>
        ))}
      </Rows>
    </section>
  );
}

function lineOf(goal: GoalView): string {
  if (goal.state !== 'going_on') return `steps-line-${goal.state.replace('_', '-')}`;
  if (goal.first) return 'steps-line-first';
  return goal.words ? 'steps-line-goal' : 'steps-line-wish';
}
