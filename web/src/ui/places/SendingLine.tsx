import { Link } from 'wouter';
import { useView } from '../core-access/useView';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import './SendingLine.css';

/** One quiet line on whether everything was sent; leads to what waits. */
export function SendingLine() {
  const t = useText();
  const waiting = useView({ view: 'waiting' });
  if (!waiting) return null;
  if (waiting.refused.length > 0) {
    return (
      <Link href="/waiting" className="sending-line sending-line--refused">
        <Pictogram name="refused" />
        <span>{t('sending-refused')}</span>
      </Link>
    );
  }
  const all = waiting.sending === 'all_sent';
  return (
    <Link href="/waiting" className={`sending-line sending-line--${all ? 'shared' : 'stored'}`}>
      <Pictogram name={all ? 'shared' : 'stored'} />
      <span>{t(all ? 'sending-all-sent' : 'sending-stored')}</span>
    </Link>
  );
}
