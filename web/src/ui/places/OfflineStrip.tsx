import { Link } from 'wouter';
import { useView } from '../core-access/useView';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import './OfflineStrip.css';

/** One strip under the title when the server cannot be reached, asks to sign in again, or does not know one yet. Everything keeps working. */
export function OfflineStrip() {
  const t = useText();
  const waiting = useView({ view: 'waiting' });
  const sending = waiting?.sending;
  return (
    <div role="status" className="connection-place">
      {sending === 'offline' && (
        <p className="connection">
          <Pictogram name="offline" size="small" />
          <span>{t('connection-offline')}</span>
        </p>
      )}
      {sending === 'account_waits' && (
        <p className="connection">
          <Pictogram name="stored" size="small" />
          <span>{t('connection-account')}</span>
        </p>
      )}
      {sending === 'sign_in_needed' && (
        <p className="connection">
          <Pictogram name="key" size="small" />
          <span>
            {t('connection-sign-in')} <Link href="/sign-in">{t('connection-sign-in-link')}</Link>
          </span>
        </p>
      )}
    </div>
  );
}
