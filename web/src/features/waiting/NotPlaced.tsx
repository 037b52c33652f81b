import { useState } from 'react';
import type { BoxedView } from '../../core/types/BoxedView';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { ListenButton } from '../../ui/speech/ListenButton';
import type { Sound } from '../../ui/speech/speaker';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
import { KeptAttachment } from './KeptAttachment';

/** What of a reward is told in words of its own. */
const OF_REWARD: readonly string[] = ['not_a_member', 'not_allowed', 'gone', 'conflict'];

/** Why, in plain words; a tap without words has no text that was kept. */
function reasonText({ what, text, reason }: BoxedView): string {
  const code = reason.replaceAll('_', '-');
  if (what === 'reward' && OF_REWARD.includes(reason)) return `reward-refusal-${code}`;
  return text === '' ? `waiting-refusal-${code}` : `refusal-${code}`;
}

/** What of one's own it was for, where it was not for a group. */
const OWN_PLACE: Readonly<Record<string, string>> = {
  introduce: 'me-introduction',
  assess: 'map-title',
  set_goal: 'steps-title',
  set_step: 'steps-title',
  reward: 'steps-title',
  receive: 'steps-title',
  check_in: 'part-check-ins',
  set_rhythm: 'part-check-ins',
  converse: 'part-conversations',
  set_skill: 'part-skills',
  set_evidence: 'part-skills',
  set_track: 'part-skills',
  confirm: 'part-skills',
};

/** One thing that was not placed: the text is kept, the reason is said, and one chooses what happens. */
export function NotPlaced({ boxed }: { boxed: BoxedView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const [copied, setCopied] = useState(false);
  const when = useMoment(boxed.at);
  const what = t(`waiting-what-${boxed.what.replaceAll('_', '-')}`);
  const heading = `not-placed-${boxed.command}`;

  function onCopy() {
    void attempt(async () => {
      await navigator.clipboard.writeText(boxed.text);
      setCopied(true);
    });
  }

  return (
    <article className="sheet stack stack--wide" aria-labelledby={heading}>
      <header className="not-placed__head">
        <div className="grow">
          <h3 id={heading}>{what}</h3>
          <p className="soft small">
            {t('waiting-for', {
              group: boxed.spaceName || t(OWN_PLACE[boxed.what] ?? 'place-me'),
              when,
            })}
          </p>
        </div>
        {boxed.text !== '' && (
          <ListenButton
            id={boxed.command}
            about={what}
            sounds={(): Sound[] => [{ kind: 'text', text: boxed.text, lang: language }]}
          />
        )}
      </header>
      {boxed.text !== '' && (
        <p className="own-words" dir="auto">
          {boxed.text}
        </p>
      )}
      {boxed.attachments.map((hash) => (
        <KeptAttachment key={hash} space={boxed.space} hash={hash} />
      ))}
      <Status kind="refused" text={reasonText(boxed)} />
      <div className="not-placed__acts">
        {boxed.text !== '' && <Button onClick={onCopy}>{t('refused-copy')}</Button>}
        <Button disabled={busy} onClick={() => void attempt(() => core.retry(boxed.command))}>
          {t('refused-retry')}
        </Button>
        <Confirm
          word={t('refused-discard')}
          question={t('waiting-discard-ask')}
          yes={t('refused-discard')}
          no={t('waiting-discard-no')}
          onYes={() => void attempt(() => core.discard(boxed.command))}
        />
      </div>
      {copied && (
        <p className="soft" role="status">
          {t('waiting-copied')}
        </p>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </article>
  );
}
