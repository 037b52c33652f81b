import type { WaitingView } from '../../core/types/WaitingView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

/** How sending goes, said only from what the server confirmed. */
export function Sending({ view }: { view: WaitingView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  return (
    <section className="sheet stack stack--wide" aria-label={t('waiting-sending')}>
      <State view={view} />
      <WhatWaits view={view} />
      {view.sending === 'all_sent' && view.refused.length === 0 && <p>{t('waiting-nothing-refused')}</p>}
      {view.lastSentAt !== null && <LastSent at={view.lastSentAt} />}
      {view.sending === 'sign_in_needed' ? (
        <ButtonLink look="main" to="/sign-in" pictogram="key">
          {t('connection-sign-in-link')}
        </ButtonLink>
      ) : (
        view.sending !== 'all_sent' && (
          <Button look="main" disabled={busy} onClick={() => void attempt(() => core.syncNow())}>
            {t('waiting-try-now')}
          </Button>
        )
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}

function State({ view }: { view: WaitingView }) {
  switch (view.sending) {
    case 'all_sent':
      return (
        <Status kind="shared" text={view.refused.length > 0 ? 'waiting-rest-sent' : 'waiting-all-sent'} />
      );
    case 'busy':
      return <Status kind="stored" text="waiting-busy" />;
    case 'offline':
      return <Status kind="stored" text="waiting-offline" />;
    case 'account_waits':
      return <Status kind="stored" text="waiting-account" />;
    case 'sign_in_needed':
      return <Status kind="stored" text="waiting-sign-in" />;
  }
}

function WhatWaits({ view }: { view: WaitingView }) {
  const t = useText();
  if (view.waiting === 0 && view.waitingAttachments === 0) return null;
  return (
    <div>
      {view.waiting > 0 && <p>{t('waiting-intents', { count: view.waiting })}</p>}
      {view.waitingAttachments > 0 && <p>{t('waiting-attachments', { count: view.waitingAttachments })}</p>}
      <p className="soft">{t('waiting-only-here')}</p>
    </div>
  );
}

function LastSent({ at }: { at: number }) {
  const t = useText();
  const when = useMoment(at);
  return <p className="soft">{t('waiting-last', { when })}</p>;
}
