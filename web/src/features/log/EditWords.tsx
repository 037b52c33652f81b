import { useState, type FormEvent } from 'react';
import type { EntryView } from '../../core/types/EntryView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';

interface EditWordsProps {
  space: SpaceId;
  entry: EntryView;
  onDone(): void;
}

/** Changes one's own words, in their own place. */
export function EditWords({ space, entry, onDone }: EditWordsProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [body, setBody] = useState(entry.body);

  async function onSave(event: FormEvent) {
    event.preventDefault();
    const { entry: id, month } = entry.entry;
    const well = await attempt(async () => {
      await core.run(space, { type: 'edit_entry', entry: id, month, body: body.trim(), at: core.now() });
    });
    if (well) onDone();
  }

  return (
    <form className="stack" onSubmit={(event) => void onSave(event)}>
      <TextField
        label={t('edit-label')}
        ownWords
        value={body}
        fault={fault}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="row">
        <Button type="submit" look="main" disabled={busy}>
          {t('edit-save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('edit-leave')}
        </Button>
      </div>
    </form>
  );
}
