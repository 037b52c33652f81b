import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { Fits } from '../../core/types/Fits';
import { Choices } from '../../ui/Choice';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from '../check-in/OwnSaid';
import type { DecidedOn } from './asks';
import { Decided } from './Decided';
import { all } from './parts';
import type { ConversationNow } from './useConversation';

interface AnswerDecisionProps {
  pair: ConversationPairView;
  of: DecidedOn;
  says: ConversationNow;
  /** The decision stands beside it already. */
  bare?: boolean;
}

/** *Klopt dit voor jou?* Ja, niet helemaal, in andere woorden. The participant answers, and nobody else. */
export function AnswerDecision({ pair, of, says, bare = false }: AnswerDecisionProps) {
  const t = useText();
  const { decision } = of.decision;
  const answer = all(says.parts, 'answer').find((each) => each.decision === decision);
  return (
    <div className={bare ? 'stack' : 'stack conversation-one'}>
      {!bare && <Decided decision={of.decision} />}
      <h3>{t('conversation-fits')}</h3>
      <Choices<Fits>
        label={`${t('conversation-fits')} ${of.decision.decided.decision}`}
        options={[
          { value: 'yes', word: t('conversation-fits-yes'), pictogram: 'check' },
          { value: 'not_quite', word: t('conversation-fits-not_quite'), pictogram: 'question' },
          { value: 'in_other_words', word: t('conversation-fits-in_other_words'), pictogram: 'speak' },
        ]}
        chosen={answer?.fits ?? null}
        onChoose={(fits) =>
          says.say({ type: 'answer', decision, fits, said: answer?.said ?? NOTHING_SAID }, of.date)
        }
      />
      {answer && answer.fits !== 'yes' && (
        <OwnSaid
          pair={pair}
          label={t('conversation-fits-words')}
          said={answer.said}
          onSaid={(said) => says.say({ ...answer, said }, of.date)}
        />
      )}
    </div>
  );
}
