import { useState } from 'react';
import type { MeetingId } from '../../core/types/MeetingId';
import type { ParagraphId } from '../../core/types/ParagraphId';
import type { ParagraphView } from '../../core/types/ParagraphView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { ListenButton } from '../../ui/speech/ListenButton';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { Paragraph } from './Paragraph';
import './Notes.css';

interface NotesProps {
  space: SpaceId;
  meeting: MeetingId;
  notes: readonly ParagraphView[];
}

/** A paragraph on the screen. */
interface Shown extends ParagraphView {
  after: ParagraphId | null;
}

/** The notes that several write at once: each paragraph is a field of its own. Enter begins the next one. */
export function Notes({ space, meeting, notes }: NotesProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  // Paragraphs that are only on this screen: just begun, or just emptied while one still stands in them.
  const [mine, setMine] = useState<readonly Shown[]>([]);
  const [focused, setFocused] = useState<ParagraphId | null>(null);
  const paragraphs = together(notes, mine);

  function beginAfter(after: ParagraphId | null) {
    const paragraph = core.newId();
    setMine((known) => [...known, { paragraph, text: '', after }]);
    setFocused(paragraph);
  }

  function keep(shown: Shown) {
    setMine((known) =>
      known.some((each) => each.paragraph === shown.paragraph) ? known : [...known, shown],
    );
  }

  function leave(paragraph: ParagraphId) {
    setMine((known) => known.filter((each) => each.paragraph !== paragraph));
    setFocused((now) => (now === paragraph ? null : now));
  }

  return (
    <section className="sheet stack notes" aria-labelledby="meeting-notes">
      <header className="notes__head">
        <div className="grow">
          <h2 className="section-heading" id="meeting-notes">
            {t('meetings-notes')}
          </h2>
          <p className="hint">{t('meetings-notes-hint')}</p>
        </div>
        {notes.length > 0 && (
          <ListenButton
            id={`notes-${meeting}`}
            about={t('meetings-notes')}
            sounds={() => notes.map((note) => ({ kind: 'text', text: note.text, lang: language }))}
          />
        )}
      </header>
      {paragraphs.map((shown, index) => (
        <Paragraph
          key={shown.paragraph}
          space={space}
          meeting={meeting}
          paragraph={shown.paragraph}
          after={shown.after}
          theirs={shown.text}
          label={t('meetings-notes-paragraph', { number: index + 1 })}
          takesFocus={focused === shown.paragraph}
          onFocus={() => keep(shown)}
          onLeave={() => leave(shown.paragraph)}
          onNext={() => beginAfter(shown.paragraph)}
          onBack={() => {
            leave(shown.paragraph);
            setFocused(paragraphs[index - 1]?.paragraph ?? null);
          }}
        />
      ))}
      <Button pictogram="note" onClick={() => beginAfter(paragraphs.at(-1)?.paragraph ?? null)}>
        {t(paragraphs.length === 0 ? 'meetings-notes-begin' : 'meetings-notes-more')}
      </Button>
    </section>
  );
}

/** What the group has, with what is only on this screen at its place. */
function together(notes: readonly ParagraphView[], mine: readonly Shown[]): Shown[] {
  const all: Shown[] = notes.map((note, index) => ({ ...note, after: notes[index - 1]?.paragraph ?? null }));
  for (const own of mine) {
    if (all.some((each) => each.paragraph === own.paragraph)) continue;
    const place = all.findIndex((each) => each.paragraph === own.after);
    all.splice(own.after === null ? 0 : place < 0 ? all.length : place + 1, 0, { ...own, text: '' });
  }
  return all;
}
