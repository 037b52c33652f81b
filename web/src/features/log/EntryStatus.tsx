import { useState } from 'react';
import type { EntryView } from '../../core/types/EntryView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import { Pictogram } from '../../ui/Pictogram';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import './EntryStatus.css';

/** Where one's own entry is: *Bewaard*, *Verstuurd* or *Niet geplaatst* with what one can do. */
export function EntryStatus({ entry }: { entry: EntryView }) {
  const t = useText();
  const written = entry.written;
  const sending = useView({ view: 'waiting' })?.sending;
  if (!written) return null;
  switch (written.state) {
    case 'stored': {
      const reason = written.waitsFor?.replaceAll('_', '-');
      if (reason) return <Status kind="stored" text={`status-stored-${reason}`} />;
      const goes = sending !== 'offline' && sending !== 'account_waits';
      return <Status kind="stored" text={goes ? 'status-stored-sending' : 'status-stored'} />;
    }
    case 'shared':
      if (written.fresh) return <Status kind="shared" text="status-shared" />;
      return (
        <p className="entry-sent">
          <Pictogram name="shared" size="small" />
          <span>{t('status-shared-before')}</span>
        </p>
      );
    case 'refused':
      return (
        <>
          <Status kind="refused" text={`refusal-${written.reason.replaceAll('_', '-')}`} />
          <RefusedActs body={entry.body} command={written.command} />
        </>
      );
  }
}

/** Copy, offer again, throw away: nothing is lost without the person. */
function RefusedActs({ body, command }: { body: string; command: string }) {
  const t = useText();
  const core = useCore();
  const [copied, setCopied] = useState(false);
  return (
    <div className="row" data-silent>
      {body && 'clipboard' in navigator && (
        <Button onClick={() => void navigator.clipboard.writeText(body).then(() => setCopied(true))}>
          {t(copied ? 'refused-copied' : 'refused-copy')}
        </Button>
      )}
      <Button onClick={() => void core.retry(command)}>{t('refused-retry')}</Button>
      <Button look="quiet" onClick={() => void core.discard(command)}>
        {t('refused-discard')}
      </Button>
    </div>
  );
}
