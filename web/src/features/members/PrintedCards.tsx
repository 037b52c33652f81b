import { QrCode } from '../../ui/QrCode';
import { useText } from '../../ui/text/useText';
import './PrintedCards.css';

/** How many cards fill a sheet of A4: two beside each other, three below. */
const CARDS = 6;

/** A sheet of cards to cut out and give along. On paper alone. */
export function PrintedCards({ group, address, code }: { group: string; address: string; code: string }) {
  const t = useText();
  const half = Math.ceil(code.length / 2);
  return (
    <div className="printed-cards" aria-hidden="true" data-silent>
      {Array.from({ length: CARDS }, (_, card) => (
        <div key={card} className="printed-card">
          <p className="printed-card__group">
            <bdi>{group}</bdi>
          </p>
          <QrCode text={`${address}#/join/${code}`} label={t('members-invite-qr')} />
          <p>{t('members-invite-how', { address: new URL(address).host })}</p>
          <p className="printed-card__code">
            {code.slice(0, half)} {code.slice(half)}
          </p>
        </div>
      ))}
    </div>
  );
}
