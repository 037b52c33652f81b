import type { GoalView } from '../../core/types/GoalView';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { goalFromPath, goalPath, goalTaskPath } from '../steps/paths';
import { instrumentText } from './instrument';
import { fillPath, instrumentPath, keyOf } from './paths';
import { planNow, type PlanNow, type SaidThere } from './plan';
import { useInstruments } from './useInstruments';

/** From a plan to a goal and its steps: what one said stands there, and one thing is next. */
export default function Plan({ id }: { id: string }) {
  const t = useText();
  const map = useInstruments();
  const steps = useView({ view: 'steps' });
  const shown = map?.instruments.find(({ instrument }) => keyOf(instrument) === id);
  if (!map || !steps) return null;
  if (!shown) {
    if (map.isWaiting) return null;
    return (
      <OneTask back="/map">
        <Empty sentence={t('map-not-here')} />
      </OneTask>
    );
  }
  const plan = planNow(map.fillings(shown.instrument));
  const back = instrumentPath(shown.instrument);
  if (!plan)
    return (
      <OneTask back={back}>
        <ScreenTitle>{t('map-plan')}</ScreenTitle>
        <Empty sentence={t('map-plan-nothing')} />
        {shown.inUse && (
          <ButtonLink to={fillPath(shown.instrument)} look="main" block pictogramAfter="forward">
            {t('map-fill')}
          </ButtonLink>
        )}
      </OneTask>
    );
  return <Planned space={map.view.space} plan={plan} goal={goalOf(steps.goals, plan)} back={back} />;
}

/** The goal that was made of it. */
function goalOf(goals: readonly GoalView[], { from }: PlanNow): GoalView | undefined {
  return goals.find((goal) => goal.from?.assessment === from.assessment && goal.from.topic === from.topic);
}

interface PlannedProps {
  space: string;
  plan: PlanNow;
  goal: GoalView | undefined;
  back: string;
}

function Planned({ space, plan, goal, back }: PlannedProps) {
  const t = useText();
  const { language } = useLanguage();
  const asked = ({ question }: SaidThere) => instrumentText(plan.version, language, `question.${question}`);
  const said = (there: SaidThere) => (
    <div key={there.question} className="stack stack--tight">
      <p className="soft small">{asked(there)}</p>
      <SaidWords space={space} said={there.said} about={asked(there)} />
    </div>
  );
  return (
    <OneTask back={back}>
      <ScreenTitle>{t('map-plan')}</ScreenTitle>
      <p>{t(goal ? 'map-plan-then' : 'map-plan-first')}</p>
      <Sheet as="div" kind="stack stack--wide">
        <h2>{t('map-plan-goal')}</h2>
        {said(plan.wish)}
        {goal ? (
          <ButtonLink to={goalPath(goal.goal)} block pictogram="check">
            {t('map-plan-goal-made')}
          </ButtonLink>
        ) : (
          <ButtonLink to={goalFromPath(plan.area, plan.from)} look="main" block pictogramAfter="forward">
            {t('steps-from-map')}
          </ButtonLink>
        )}
      </Sheet>
      {plan.steps.length > 0 && (
        <Sheet as="div" kind="stack stack--wide">
          <h2>{t('map-plan-steps')}</h2>
          {plan.steps.map(said)}
          {goal && (
            <ButtonLink
              to={goalTaskPath(goal.goal, goal.words ? 'step' : 'goal')}
              look="main"
              block
              pictogramAfter="forward"
            >
              {t(goal.words ? 'steps-think' : 'steps-make-goal')}
            </ButtonLink>
          )}
        </Sheet>
      )}
      {plan.also.length > 0 && (
        <Sheet as="div" kind="stack stack--wide">
          <h2>{t('map-plan-also')}</h2>
          {plan.also.map(said)}
        </Sheet>
      )}
    </OneTask>
  );
}
