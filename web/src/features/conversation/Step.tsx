import { useEffect, useRef } from 'react';
import type { AgreedView } from '../../core/types/AgreedView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { DayPart } from '../../core/types/DayPart';
import type { Leads } from '../../core/types/Leads';
import type { Said } from '../../core/types/Said';
import type { TalkRole } from '../../core/types/TalkRole';
import { Choices } from '../../ui/Choice';
import { nameOf } from '../../ui/people/names';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useReadsQuestions } from '../../ui/speech/reads-aloud';
import { screenSounds } from '../../ui/speech/screen-sounds';
import { speaker } from '../../ui/speech/speaker';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from '../check-in/OwnSaid';
import { QUESTION_SOUND } from '../map/fill/ReadTick';
import { Agreements } from './Agreements';
import { AnswerDecision } from './AnswerDecision';
import type { Asked, DecidedOn } from './asks';
import { Decisions } from './Decisions';
import { leadsName } from './doers';
import type { DecisionDraft } from './half-written';
import { LookBack } from './LookBack';
import { one } from './parts';
import { Rails } from './Rails';
import type { ConversationNow } from './useConversation';
import type { Told } from './useRails';

const LEADS: readonly Leads[] = ['participant', 'professional', 'together'];
const ROLES: readonly TalkRole[] = ['coach', 'arranger', 'coordinator', 'supporter', 'guide'];
const DAY_PARTS: readonly DayPart[] = ['morning', 'afternoon', 'any_time'];

export interface StepProps {
  pair: ConversationPairView;
  step: Asked;
  today: string;
  says: ConversationNow;
  /** What was agreed before and goes on. */
  open: readonly AgreedView[];
  /** The decisions that are asked about. */
  decided: readonly DecidedOn[];
  /** What the organisations tell. */
  rails: readonly Told[];
  drafts: readonly DecisionDraft[];
  /** A decision rests on nothing yet. */
  missing: boolean;
  onDraft(draft: DecisionDraft): void;
  onMoreDecisions(): void;
}

/** One question of a conversation. */
export function Step(props: StepProps) {
  const { pair, step, says } = props;
  const t = useText();
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);

  // Another question is another screen: it begins at its top, and what sounded was the earlier one.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    speaker.stop();
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  const reads = useReadsQuestions();
  useEffect(() => {
    const sheet = heading.current?.parentElement;
    if (reads && sheet) void speaker.play(QUESTION_SOUND, screenSounds(sheet, language));
  }, [step, reads, language]);

  const side = pair.side === 'participant' ? 'mine' : 'theirs';
  const name = nameOf(t, pair.with);
  return (
    <section className="sheet stack stack--wide" aria-labelledby="conversation-question">
      <h2 id="conversation-question" ref={heading} tabIndex={-1}>
        {t(`conversation-ask-${step}-${side}`, { name })}
      </h2>
      {step === 'look-back' && <LookBack pair={pair} open={props.open} says={says} />}
      {(step === 'aim' || step === 'said') && <Words {...props} kind={step} />}
      {step === 'leads' && (
        <Choices<Leads>
          label={t(`conversation-ask-leads-${side}`, { name })}
          options={LEADS.map((value) => ({ value, word: leadsName(t, pair, value) }))}
          chosen={one(says.parts, 'leads')?.leads ?? null}
          onChoose={(leads) => says.say({ type: 'leads', leads })}
        />
      )}
      {step === 'role' && (
        <Choices<TalkRole>
          label={t('conversation-ask-role-theirs', { name })}
          options={ROLES.map((value) => ({ value, word: t(`conversation-role-${value}`) }))}
          chosen={one(says.parts, 'role')?.role ?? null}
          onChoose={(role) => says.say({ type: 'role', role })}
        />
      )}
      {step === 'hard' && (
        <Choices<'yes' | 'no'>
          label={t(`conversation-ask-hard-${side}`, { name })}
          options={[
            { value: 'yes', word: t('conversation-hard-yes') },
            { value: 'no', word: t('conversation-hard-no') },
          ]}
          chosen={hardWord(one(says.parts, 'hard')?.hard)}
          onChoose={(hard) => says.say({ type: 'hard', hard: hard === 'yes' })}
        />
      )}
      {step === 'day-part' && (
        <>
          <p>{t('conversation-morning')}</p>
          <Choices<DayPart>
            label={t('conversation-ask-day-part-mine', { name })}
            options={DAY_PARTS.map((value) => ({ value, word: t(`conversation-day-part-${value}`) }))}
            chosen={one(says.parts, 'day_part')?.dayPart ?? null}
            onChoose={(dayPart) => says.say({ type: 'day_part', dayPart })}
          />
        </>
      )}
      {step === 'rails' && <Rails offered={props.rails} says={says} />}
      {step === 'agreements' && <Agreements pair={pair} today={props.today} says={says} />}
      {step === 'decisions' && (
        <Decisions
          drafts={props.drafts}
          missing={props.missing}
          onDraft={props.onDraft}
          onMore={props.onMoreDecisions}
        />
      )}
      {step === 'answers' &&
        props.decided.map((of) => (
          <AnswerDecision key={of.decision.decision} pair={pair} of={of} says={says} />
        ))}
    </section>
  );
}

function hardWord(hard: boolean | undefined): 'yes' | 'no' | null {
  return hard === undefined ? null : hard ? 'yes' : 'no';
}

function Words({ pair, kind, says, today }: StepProps & { kind: 'aim' | 'said' }) {
  const t = useText();
  const said = one(says.parts, kind)?.said ?? NOTHING_SAID;
  const theirs = pair.talks.find(({ date }) => date === today)?.theirs[kind];
  return (
    <>
      {theirs && theirs.said.text !== '' && (
        <p>{t('conversation-they-wrote', { name: nameOf(t, pair.with), words: theirs.said.text })}</p>
      )}
      <OwnSaid
        key={kind}
        pair={pair}
        label={t('map-write')}
        {...(pair.side === 'mentor' && kind === 'said' ? { hint: t('conversation-said-hint') } : {})}
        said={said}
        onSaid={(words: Said) => says.say({ type: kind, said: words })}
      />
    </>
  );
}
