import type { ClosingAnswer } from '../../core/types/ClosingAnswer';
import type { SeatView } from '../../core/types/SeatView';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/Choice';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { ListenButton } from '../../ui/speech/ListenButton';
import type { Sound } from '../../ui/speech/speaker';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { ANSWERS } from './answers';

interface QuestionProps {
  /** Whose turn it is; `null` when everyone's has been. */
  seat: SeatView | null;
  fault: string | null;
  wholeTable: boolean;
  /** `tappedAt`: milliseconds of the tap itself. */
  onAnswer(answer: ClosingAnswer, tappedAt: number): void;
}

/** The middle of the table: who, the question, four pictures, or nothing. */
export function Question({ seat, fault, wholeTable, onAnswer }: QuestionProps) {
  const t = useText();
  const { language } = useLanguage();
  if (!seat) {
    return (
      <section className="closing__table closing__table--done" aria-live="polite">
        <p className="closing__done">{t('closing-done')}</p>
        <p className="soft">{t('closing-change')}</p>
        <ListenButton
          id="closing-done"
          sounds={() => [
            { kind: 'text', text: `${t('closing-done')} ${t('closing-change')}`, lang: language },
          ]}
        />
      </section>
    );
  }
  const name = seat.person.isMe && !wholeTable ? t('you') : seat.person.name || t('someone');
  const sounds = (): Sound[] =>
    [
      `${name}.`,
      t('closing-question'),
      ...ANSWERS.map((each) => `${t(each.text)}.`),
      t('closing-silent'),
      t('closing-read'),
    ].map((text) => ({ kind: 'text', text, lang: language }));
  return (
    <section className="closing__table" aria-labelledby="closing-question">
      <div className="closing__ask">
        <h2 id="closing-question" className="closing__question" aria-live="polite">
          <span className="closing__who">
            <PersonBadge picture={seat.person.picture} size="big" />
            <bdi>{name}</bdi>
          </span>
          <span>{t('closing-question')}</span>
        </h2>
        <ListenButton id="closing" sounds={sounds} />
      </div>
      <div className="closing__answers">
        {ANSWERS.map(({ answer, pictogram, tint, text }) => (
          <button
            key={answer}
            type="button"
            className="choice closing__answer"
            aria-pressed={seat.answer === answer}
            onClick={(event) => onAnswer(answer, event.timeStamp)}
          >
            <Pictogram name={pictogram} size="huge" tint={tint} />
            {t(text)}
            {seat.answer === answer && <Tick />}
          </button>
        ))}
      </div>
      <div className="closing__silent">
        <Button
          look="quiet"
          aria-pressed={seat.answer === 'silent'}
          onClick={(event) => onAnswer('silent', event.timeStamp)}
        >
          {t('closing-silent')}
        </Button>
      </div>
      <p className="hint closing__read">{t('closing-read')}</p>
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
