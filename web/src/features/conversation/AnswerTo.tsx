import { useState } from 'react';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationView } from '../../core/types/ConversationView';
import type { DecisionView } from '../../core/types/DecisionView';
import { Button } from '../../ui/Button';
import { FaultLine } from '../../ui/FaultLine';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { useText } from '../../ui/text/useText';
import { AnswerDecision } from './AnswerDecision';
import { useConversation } from './useConversation';

interface AnswerToProps {
  pair: ConversationPairView;
  talk: ConversationView;
  decision: DecisionView;
  paper: boolean;
}

/** What the participant answers to a decision; and for the participant the way to answer, also when it has ended. */
export function AnswerTo({ pair, talk, decision, paper }: AnswerToProps) {
  const t = useText();
  const [answering, setAnswering] = useState(false);
  const isTheirs = pair.side === 'participant';
  const answers = isTheirs ? talk.mine.answers : talk.theirs.answers;
  const answer = answers.find((each) => each.decision === decision.decision);
  if (answering)
    return <Answering pair={pair} talk={talk} decision={decision} onReady={() => setAnswering(false)} />;
  return (
    <div className="check-in-side stack stack--tight">
      <p className="soft small">
        {isTheirs ? t('conversation-fits') : t('conversation-fits-for', { name: nameOf(t, pair.with) })}
      </p>
      {answer ? (
        <>
          <p className="word">{t(`conversation-fits-${answer.fits}`)}</p>
          {answer.words && <SaidWords space={pair.space} said={answer.words.said} />}
          <Helped helper={answer.words?.helper ?? null} />
        </>
      ) : (
        <p>{t('conversation-fits-none')}</p>
      )}
      {isTheirs && !paper && (
        <div className="row">
          <Button look={answer ? 'quiet' : 'plain'} onClick={() => setAnswering(true)}>
            {t(answer ? 'conversation-answer-change' : 'conversation-answer')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Answering({ pair, talk, decision, onReady }: Omit<AnswerToProps, 'paper'> & { onReady(): void }) {
  const t = useText();
  const says = useConversation(pair, talk.date);
  return (
    <div className="stack" data-kept>
      <AnswerDecision pair={pair} of={{ date: talk.date, decision }} says={says} bare />
      {says.fault && <FaultLine>{says.fault}</FaultLine>}
      <Button
        look="main"
        pictogramAfter="check"
        onClick={() => void says.keep().then((kept) => kept && onReady())}
      >
        {t('map-ready')}
      </Button>
    </div>
  );
}
