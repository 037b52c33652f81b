import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { isSaid } from '../../ui/own-words/said';
import { nameOf } from '../../ui/people/names';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import { ReadTick } from '../map/fill/ReadTick';
import { asked, unanswered, type Asked, type DecidedOn } from './asks';
import { draftsOf, halfWritten, holdDrafts, isBlank, isWhole, type DecisionDraft } from './half-written';
import { all, one, textsIn } from './parts';
import { CONVERSATIONS, recordPath, talksPath } from './paths';
import { Step } from './Step';
import { useConversation, type ConversationNow } from './useConversation';
import { useConversations } from './useConversations';
import { useRails } from './useRails';
import { Withdrawn } from './Withdrawn';
import './conversation.css';

/** The conversation of today, one question at a time. */
export default function Conversation({ space, other }: { space: string; other: string }) {
  const t = useText();
  const view = useConversations();
  const [begun, setBegun] = useState<ConversationPairView | null>(null);
  if (!view) return null;
  const now = view.pairs.find(
    (each) => each.space === space && each.with.id === other && each.until !== null,
  );
  // What one began with stays at hand: when it ends meanwhile, what was typed is told.
  if (now && !begun) setBegun(now);
  const pair = now ?? begun;
  if (!pair) {
    return (
      <OneTask back={CONVERSATIONS}>
        <Empty sentence={t('conversation-gone')} />
      </OneTask>
    );
  }
  return <Asking pair={pair} day={view.today} ended={!now} />;
}

interface AskingProps {
  pair: ConversationPairView;
  day: string;
  /** It was ended meanwhile. */
  ended: boolean;
}

function Asking({ pair, day, ended }: AskingProps) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  // What one began with stays on the screen, whatever comes meanwhile.
  const [today] = useState(day);
  const [open] = useState(() => pair.open.filter(({ date }) => date < today));
  const [decided] = useState(() => unanswered(pair));
  const [drafts, setDrafts] = useState<readonly DecisionDraft[]>(() =>
    draftsOf(pair, today, pair.talks.find(({ date }) => date === today)?.mine.decisions ?? []),
  );
  const [missing, setMissing] = useState(false);
  const [at, setAt] = useState<Asked | null>(null);
  const says = useConversation(pair, today);
  const rails = useRails();
  if (ended)
    return <Withdrawn pair={pair} texts={[...says.unkept.flatMap(textsIn), ...halfWritten(pair, today)]} />;

  const steps = asked({
    pair,
    parts: says.parts,
    looksBack: open.length > 0,
    hasRails: rails.length > 0,
    decided,
  });
  const step = at !== null && steps.includes(at) ? at : (steps[0] ?? 'aim');
  const index = steps.indexOf(step);
  const earlier = steps[index - 1];
  const isLast = index === steps.length - 1;
  const answered = isAnswered(says, step, drafts, decided);

  function onDraft(draft: DecisionDraft) {
    const known = drafts.some(({ decision }) => decision === draft.decision);
    const now = known
      ? drafts.map((each) => (each.decision === draft.decision ? draft : each))
      : [...drafts, draft];
    setDrafts(now);
    setMissing(false);
    holdDrafts(pair, today, now);
    if (isWhole(draft)) {
      const { what, restsOn, departs } = draft;
      const why = departs.trim() === '' ? null : departs.trim();
      const whole = { decision: what.trim(), restsOn: restsOn.trim(), departs: why };
      says.say({ type: 'decision', decision: draft.decision, decided: whole });
    } else if (isBlank(draft) && says.parts.has(`decision ${draft.decision}`)) {
      says.say({ type: 'decision', decision: draft.decision, decided: null });
    }
  }

  async function onward() {
    if (step === 'decisions' && drafts.some((draft) => !isWhole(draft) && !isBlank(draft))) {
      setMissing(true);
      return;
    }
    if (!(await says.keep())) return;
    const next = steps[index + 1];
    if (next !== undefined) setAt(next);
    else
      go(
        pair.talks.some(({ date }) => date === today) || answered ? recordPath(pair, today) : talksPath(pair),
        { replace: true },
      );
  }

  const name = nameOf(t, pair.with);
  const half = drafts.some((draft) => !isWhole(draft) && !isBlank(draft));
  return (
    // What is typed here is kept with each step, and when one leaves; a decision that rests on nothing yet is not.
    <div {...(half ? {} : { 'data-kept': true })}>
      <OneTask back={talksPath(pair)} {...(earlier !== undefined ? { onBack: () => setAt(earlier) } : {})}>
        <header>
          <ScreenTitle>{t('conversation-one')}</ScreenTitle>
          <p className="small soft">{t('check-in-both-read', { name })}</p>
          <p className="small soft">{t('map-question-of', { now: index + 1, all: steps.length })}</p>
        </header>
        <Step
          {...{ pair, step, today, says, open, decided, rails, drafts, missing, onDraft }}
          onMoreDecisions={() => onDraft({ decision: core.newId(), what: '', restsOn: '', departs: '' })}
        />
        {index === 0 && <ReadTick />}
        {says.fault && <FaultLine>{says.fault}</FaultLine>}
        {answered ? (
          <Button
            look="main"
            block
            pictogramAfter={isLast ? 'check' : 'forward'}
            onClick={() => void onward()}
          >
            {t(isLast ? 'map-ready' : 'map-onward')}
          </Button>
        ) : (
          <Button block onClick={() => void onward()}>
            {t('map-skip')}
          </Button>
        )}
      </OneTask>
    </div>
  );
}

function isAnswered(
  { parts }: ConversationNow,
  step: Asked,
  drafts: readonly DecisionDraft[],
  decided: readonly DecidedOn[],
): boolean {
  switch (step) {
    case 'look-back':
      return all(parts, 'came').length > 0;
    case 'aim':
    case 'said': {
      const part = one(parts, step);
      return part !== undefined && isSaid(part.said);
    }
    case 'agreements':
      return all(parts, 'agreement').some(({ said }) => isSaid(said));
    case 'decisions':
      return drafts.some((draft) => !isBlank(draft));
    case 'answers':
      // What was answered another day is no answer to these.
      return all(parts, 'answer').some((part) =>
        decided.some(({ decision }) => decision.decision === part.decision),
      );
    case 'rails':
      return all(parts, 'rail').some(({ told }) => told !== null);
    case 'day-part':
      return one(parts, 'day_part') !== undefined;
    case 'leads':
    case 'role':
    case 'hard':
      return one(parts, step) !== undefined;
  }
}
