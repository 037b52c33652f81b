import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { EntryRef } from '../../core/types/EntryRef';
import type { EntryView } from '../../core/types/EntryView';
import type { MeetingId } from '../../core/types/MeetingId';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { KIND_PICTOGRAM, KINDS_TO_WRITE, kindText } from '../../ui/people/kinds';
import { readersLine } from '../../ui/people/names';
import { beginAtTop } from '../../ui/places/useScrollPlace';
import { Pictogram } from '../../ui/Pictogram';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { AskRules } from '../members/AskRules';
import { Asked } from './Asked';
import { ForWhom } from './ForWhom';
import { OtherDraft } from './OtherDraft';
import { withRecording } from './recording-of';
import { Tell, type TellHandle } from './Tell';
import { entryFrom, isBlank } from './to-entry';
import { useDraft } from './useDraft';
import './Write.css';

/** How one begins: by speaking, typing or with a photo. */
export type How = 'speak' | 'type' | 'photo';

interface WriteProps {
  space: SpaceId;
  /** `null`: one reads, and may begin here. */
  how: How | null;
  readers: readonly PersonView[];
  /** What one answers; `null` for something new. */
  answering: EntryRef | null;
  /** The same, as it stands in the log, when it is on this device. */
  asked: EntryView | null;
  /** The meeting one tells about; `null` for none. */
  meeting: MeetingId | null;
  /** Where one goes when it is in the group. */
  done: string;
}

/** Telling the group something: what kind, then by voice, in words, with a photo. One sentence is enough. */
export function Write({ space, how, readers, answering, asked, meeting, done }: WriteProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { draft, change, clear, kept, other, discardOther } = useDraft(space, answering);
  const { fault, busy, attempt } = useFault();
  const [unanswered, setUnanswered] = useState(false);
  const group = useView({ view: 'group', space });
  const [asksRules, setAsksRules] = useState(false);
  const tell = useRef<TellHandle>(null);
  const posting = useRef(false);
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
  }, [draft]);
  if (!draft) return null;

  /** A second tap while the first is at it does nothing. */
  async function onPost(agrees: 'agrees' | 'unasked') {
    if (posting.current) return;
    posting.current = true;
    try {
      await post(agrees);
    } finally {
      posting.current = false;
    }
  }

  async function post(agrees: 'agrees' | 'unasked') {
    const recorded = await tell.current?.finishRecording();
    const now = newest.current;
    // Without what was said it does not go to the group; the sheet says what went wrong.
    if (recorded === 'not_kept' || !now) return;
    const whole = recorded ? withRecording(now, recorded) : now;
    if (tell.current?.asksAboutPhoto()) {
      setUnanswered(true);
      return;
    }
    setUnanswered(false);
    if (group && group.rules.asked !== 'nothing' && agrees === 'unasked' && !isBlank(whole)) {
      setAsksRules(true);
      return;
    }
    const well = await attempt(async () => {
      if (group && agrees === 'agrees' && group.rules.asked !== 'nothing') {
        await core.run(space, { type: 'agree_to_rules', rules: group.rules.stamp, at: core.now() });
      }
      const entry = entryFrom(whole, { id: core.newId(), at: core.now(), language, meeting });
      await core.run(space, { type: 'add_entry', ...entry });
      await clear();
    });
    if (!well) return;
    beginAtTop(done);
    go(done, { replace: true });
  }

  const line = readersLine(t, readers);
  const kind = draft.kind;
  return (
    <div className="write" data-kept={kept || undefined}>
      {other && <OtherDraft space={space} other={other} onDiscard={discardOther} />}
      {answering ? (
        <Asked asked={asked} />
      ) : (
        <Choices
          label={t('write-kind')}
          chosen={KINDS_TO_WRITE.find((one) => one === kind) ?? null}
          onChoose={(chosen) => change({ kind: chosen, about: chosen === 'compliment' ? draft.about : null })}
          options={KINDS_TO_WRITE.map((one) => ({
            value: one,
            word: t(kindText(one)),
            pictogram: KIND_PICTOGRAM[one],
            tint: one,
          }))}
        />
      )}
      {kind === 'compliment' && !answering && (
        <ForWhom people={readers} chosen={draft.about} onChoose={(about) => change({ about })} />
      )}
      <Tell
        ref={tell}
        space={space}
        how={how}
        title={t(answering ? 'tell-answer' : `tell-${kind.replace('_', '-')}`)}
        draft={draft}
        onChange={change}
      />
      {unanswered && <FaultLine>{t('photo-ask-first')}</FaultLine>}
      {fault && <FaultLine>{fault}</FaultLine>}
      {asksRules && group && group.rules.asked !== 'nothing' ? (
        <AskRules
          group={group}
          busy={busy}
          onAgree={() => void onPost('agrees')}
          onNotNow={() => setAsksRules(false)}
        />
      ) : (
        <Button
          look="main"
          block
          pictogramAfter="forward"
          disabled={busy}
          onClick={() => void onPost('unasked')}
        >
          {t('write-post')}
        </Button>
      )}
      {line && (
        <p className="hint line write__readers">
          <Pictogram name="group" tint="note" />
          <span>{line}</span>
        </p>
      )}
      {kept && !isBlank(draft) && <Status kind="stored" text="write-kept" />}
    </div>
  );
}
