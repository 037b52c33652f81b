import type { ReactNode } from 'react';
import { useText } from '../../ui/text/useText';
import { Door } from './Door';
import { NewPin } from './NewPin';

/** On a tablet of a group everyone has a PIN: it is chosen before anything else. */
export function FirstPin({ back }: { back: ReactNode }) {
  const t = useText();
  return (
    <Door title={t('gate-first-pin-title')} back={back}>
      <p className="narrow">{t('gate-first-pin-why')}</p>
      <NewPin current={null} onDone={() => undefined} />
    </Door>
  );
}
