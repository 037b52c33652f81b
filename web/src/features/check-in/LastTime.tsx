import type { Came } from '../../core/types/Came';
import type { PairView } from '../../core/types/PairView';
import { Choices, type ChoiceOption } from '../../ui/Choice';
import { nameOf } from '../../ui/people/names';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { useText } from '../../ui/text/useText';
import { AGREEMENT } from './asks';
import type { CheckInNow } from './useCheckIn';
import { useDay } from './useDay';

interface LastTimeProps {
  pair: PairView;
  open: PairView['open'];
  says: CheckInNow;
}

/** What was agreed and what one wanted to learn, and what came of it. Of the wish to learn the participant says that. */
export function LastTime({ pair, open, says }: LastTimeProps) {
  const t = useText();
  const day = useDay();
  const options: ChoiceOption<Came>[] = [
    { value: 'done', word: t('check-in-came-done'), pictogram: 'check' },
    { value: 'goes_on', word: t('check-in-came-goes_on'), pictogram: 'forward' },
    { value: 'let_go', word: t('check-in-came-let_go'), pictogram: 'leaf' },
  ];
  return open.map(({ date, question, words }) => {
    const title = t(question === AGREEMENT ? 'check-in-agreed-on' : 'check-in-wished-on', { day: day(date) });
    return (
      <div key={`${date} ${question}`} className="stack">
        <h3>{title}</h3>
        {words.map(({ by, said }) => (
          <div key={by.id}>
            <p className="soft small">
              <bdi>{nameOf(t, by)}</bdi>
            </p>
            <SaidWords space={pair.space} said={said} />
          </div>
        ))}
        {(question === AGREEMENT || pair.side === 'participant') && (
          <Choices<Came>
            label={title}
            options={options}
            chosen={says.came[`${date} ${question}`] ?? null}
            onChoose={(came) => says.onCame(date, question, came)}
          />
        )}
      </div>
    );
  });
}
