import type { GoalView } from '../../core/types/GoalView';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useArrangements } from '../arrangements/useArrangements';
import { givingsOf, type Giving } from '../rewards/givings';
import { OffersReward } from '../rewards/OffersReward';
import { dateWords } from '../sight/dates';
import { partName } from '../sight/parts';
import { OwnSaid } from '../steps/OwnSaid';

interface TheirGoalsProps {
  /** Whose map it stands in. */
  space: SpaceId;
  goals: readonly GoalView[];
  /** Whose they are. */
  owner: PersonView;
}

/** What another wants in the areas that they share, and their small steps, in their own words. */
export function TheirGoals({ space, goals, owner }: TheirGoalsProps) {
  const t = useText();
  const givings = givingsOf(useArrangements());
  if (goals.length === 0) return null;
  return (
    <Sheet kind="stack stack--wide" labelledBy="their-goals">
      <h2 id="their-goals">{t('map-their-goals', { name: owner.name || t('someone') })}</h2>
      {goals.map((goal) => (
        <TheirGoal key={goal.goal} space={space} goal={goal} owner={owner} givings={givings} />
      ))}
    </Sheet>
  );
}

interface TheirGoalProps {
  space: SpaceId;
  goal: GoalView;
  owner: PersonView;
  givings: readonly Giving[];
}

function TheirGoal({ space, goal, owner, givings }: TheirGoalProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="stack stack--wide">
      <header>
        <h3>{partName(t, goal.area)}</h3>
        <p className="soft small">{t('map-of-day', { day: dateWords(language, goal.setAt) })}</p>
      </header>
      {goal.wish && (
        <div className="stack stack--tight">
          <p className="soft small">{t('map-their-wish')}</p>
          <OwnSaid space={space} words={goal.wish} about={t('map-their-wish')} />
        </div>
      )}
      {goal.words && (
        <div className="stack stack--tight">
          <p className="soft small">{t('map-their-words')}</p>
          <OwnSaid space={space} words={goal.words} about={t('map-their-words')} />
        </div>
      )}
      {goal.steps.length > 0 && (
        <>
          <h4>{t('map-their-steps')}</h4>
          <ul className="looks">
            {goal.steps.map((step) => (
              <li key={step.step}>
                <OwnSaid space={space} words={step.words} about={t('map-their-steps')} />
                <p className="soft small">{t(`map-their-step-${step.state.type.replace('_', '-')}`)}</p>
                {step.went && <OwnSaid space={space} words={step.went} about={t('map-their-went')} />}
                <OffersReward space={space} of={owner} area={goal.area} step={step} givings={givings} />
              </li>
            ))}
          </ul>
        </>
      )}
      {goal.back.map(({ question, words }) => (
        <div key={question} className="stack stack--tight">
          <p className="soft small">{t(`map-their-back-${question}`)}</p>
          <OwnSaid space={space} words={words} about={t(`map-their-back-${question}`)} />
        </div>
      ))}
    </div>
  );
}
