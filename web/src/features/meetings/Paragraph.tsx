import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MeetingId } from '../../core/types/MeetingId';
import type { ParagraphId } from '../../core/types/ParagraphId';
import type { SpaceId } from '../../core/types/SpaceId';
import { CoreFault } from '../../core/core';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { FaultLine } from '../../ui/FaultLine';
import { refusesTooMuch } from '../../ui/text/too-much';
import { arrived, begin, hasUnsaved, notSaved, saved, typed, type ParagraphText } from './paragraph-text';

/** How long typed words stay on the screen alone, at most. */
const SAVE_EVERY_MS = 3000;

interface ParagraphProps {
  space: SpaceId;
  meeting: MeetingId;
  paragraph: ParagraphId;
  /** The paragraph it stands after, for when it is new. */
  after: ParagraphId | null;
  /** What the group has. */
  theirs: string;
  label: string;
  takesFocus: boolean;
  onFocus(): void;
  onLeave(): void;
  /** Enter at the end: the next paragraph. */
  onNext(): void;
  /** Backspace in an empty one: back to the one before. */
  onBack(): void;
}

/** One paragraph to write in. Saves when one leaves it and every few seconds; another's words arrive around the caret. */
export function Paragraph(props: ParagraphProps) {
  const { theirs, label, takesFocus, onFocus, onLeave, onNext, onBack } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<readonly [number, number] | null>(null);
  const composing = useRef(false);
  const { text, type, save, take, refuse, fault } = useParagraph(props);

  // Another's words: the caret stays at the letter it was at. Before the next key is heard, or it would be typed into words
  // without them.
  useLayoutEffect(() => {
    if (composing.current) return;
    const element = field.current;
    const place = take(theirs);
    if (element && place && document.activeElement === element) {
      caret.current = [place(element.selectionStart), place(element.selectionEnd)];
    }
  }, [theirs, take]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (caret.current) element.setSelectionRange(...caret.current);
    caret.current = null;
    fit(element);
  }, [text.mine]);

  useEffect(() => {
    if (!takesFocus) return;
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [takesFocus]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const element = event.currentTarget;
    const atEnd = element.selectionStart === element.value.length;
    if (event.key === 'Enter' && !event.shiftKey && atEnd && element.value.trim() !== '') {
      event.preventDefault();
      onNext();
    } else if (event.key === 'Backspace' && element.value === '') {
      event.preventDefault();
      onBack();
    }
  }

  return (
    <div className="paragraph" data-kept>
      <textarea
        ref={field}
        className="paragraph__field"
        dir="auto"
        rows={1}
        aria-label={label}
        value={text.mine}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (refusesTooMuch(event)) void refuse();
        }}
        onFocus={onFocus}
        onBlur={() => {
          // A paragraph that could not be saved stays on the screen.
          void save().then((well) => {
            if (well && document.activeElement !== field.current) onLeave();
          });
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          take(theirs);
        }}
      />
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}

/** The words of a paragraph, and saving them. */
function useParagraph({ space, meeting, paragraph, after, theirs }: ParagraphProps) {
  const core = useCore();
  const { fault, attempt } = useFault();
  const [text, setText] = useState(() => begin(theirs));
  const now = useRef(text);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));

  const change = (next: ParagraphText) => {
    now.current = next;
    setText(next);
  };
  const still = useRef({ change, attempt, after });
  useLayoutEffect(() => {
    still.current = { change, attempt, after };
  });

  const [actions] = useState(() => ({
    type: (words: string) => still.current.change(typed(now.current, words)),
    take: (words: string) => {
      const came = arrived(now.current, words);
      if (came.text.mine === now.current.mine) {
        now.current = came.text;
        return null;
      }
      still.current.change(came.text);
      return came.place;
    },
    refuse: () => still.current.attempt(() => Promise.reject(new CoreFault('too_long'))),
    // Gives whether the words are on the device, those that are on their way there included.
    save: () => {
      if (!hasUnsaved(now.current)) return saving.current;
      const { base: before, mine: words } = now.current;
      const { attempt: tries, after: place } = still.current;
      now.current = saved(now.current);
      const command = { type: 'write_notes' as const, meeting, paragraph, after: place, before, text: words };
      saving.current = tries(async () => {
        await core.run(space, { ...command, at: core.now() });
      }).then((well) => {
        if (!well) now.current = notSaved(now.current, before);
        return well;
      });
      return saving.current;
    },
  }));

  useEffect(() => {
    const timer = setInterval(() => void actions.save(), SAVE_EVERY_MS);
    const onHide = () => {
      if (document.visibilityState === 'hidden') void actions.save();
    };
    document.addEventListener('visibilitychange', onHide);
    const stop = keepBeforeReload(actions.save);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHide);
      void actions.save();
    };
  }, [actions]);

  return { text, fault, ...actions };
}

/** As high as its words, where the browser does not do that by itself. */
function fit(element: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return;
  element.style.blockSize = 'auto';
  element.style.blockSize = `${element.scrollHeight}px`;
}
