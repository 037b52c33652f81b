import { useState, type FormEvent } from 'react';
import type { MeetingId } from '../../core/types/MeetingId';
import type { ProgrammeLine } from '../../core/types/ProgrammeLine';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Field } from '../../ui/Field';
import { useText } from '../../ui/text/useText';

interface ProgrammeProps {
  space: SpaceId;
  meeting: MeetingId;
  lines: readonly ProgrammeLine[];
}

/** What we do. Every member can add a line, or take one away. */
export function Programme({ space, meeting, lines }: ProgrammeProps) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  return (
    <section className="sheet stack" aria-labelledby="meeting-programme">
      <h2 className="section-heading" id="meeting-programme">
        {t('meetings-programme')}
      </h2>
      {lines.length === 0 && <p className="soft">{t('meetings-programme-empty')}</p>}
      {lines.length > 0 && (
        <ol className="programme">
          {lines.map((line) => (
            <Line key={line.line} space={space} meeting={meeting} line={line} changing={changing} />
          ))}
        </ol>
      )}
      {changing ? (
        <>
          <AddLine space={space} meeting={meeting} last={lines.at(-1)?.line ?? null} />
          <Button look="quiet" onClick={() => setChanging(false)}>
            {t('meetings-done')}
          </Button>
        </>
      ) : (
        <Button pictogram="add" onClick={() => setChanging(true)}>
          {t('meetings-programme-add')}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  space: SpaceId;
  meeting: MeetingId;
  line: ProgrammeLine;
  changing: boolean;
}

function Line({ space, meeting, line, changing }: LineProps) {
  const t = useText();
  const core = useCore();
  return (
    <li className="programme__line">
      <span className="programme__text" dir="auto">
        {line.text}
      </span>
      {line.minutes > 0 && !changing && (
        <span className="soft small">{t('meetings-minutes', { minutes: line.minutes })}</span>
      )}
      {changing && (
        <Button
          look="quiet"
          pictogram="close"
          onClick={() =>
            void core.run(space, {
              type: 'set_programme_line',
              meeting,
              line: { ...line, text: '' },
              after: null,
              at: core.now(),
            })
          }
        >
          {t('meetings-take-away')}
          <span className="visually-hidden"> {line.text}</span>
        </Button>
      )}
    </li>
  );
}

function AddLine({ space, meeting, last }: { space: SpaceId; meeting: MeetingId; last: string | null }) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [text, setText] = useState('');

  function onAdd(event: FormEvent) {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    void attempt(async () => {
      const line = { line: core.newId(), text: said, minutes: 0 };
      await core.run(space, { type: 'set_programme_line', meeting, line, after: last, at: core.now() });
      setText('');
    });
  }

  return (
    <form className="stack" onSubmit={onAdd}>
      <Field
        label={t('meetings-programme-line')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fault={fault}
      />
      <Button type="submit" pictogram="add">
        {t('meetings-add')}
      </Button>
    </form>
  );
}
