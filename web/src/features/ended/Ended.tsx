import { useEffect } from 'react';
import type { Ended as BecameOfIt } from '../../core/devices';
import { Button } from '../../ui/Button';
import { Fact } from '../../ui/Fact';
import { forgetSpace } from '../../ui/places/useCurrentSpace';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { ListenToScreen } from '../../ui/speech/ListenToScreen';
import { useText } from '../../ui/text/useText';

/** A device that was ended from elsewhere: what became of what was on it. Names nobody and no group. */
export default function Ended({ ended, onRead }: { ended: BecameOfIt; onRead(): void }) {
  const t = useText();
  useEffect(forgetSpace, []);
  return (
    <div className="phone task">
      <div className="task__glass">
        <main className="phone__main phone__main--task">
          <div className="row">
            <div className="grow">
              <ScreenTitle>{t('ended-title')}</ScreenTitle>
            </div>
            <ListenToScreen />
          </div>
          <section className="sheet stack">
            <p>{t('ended-what')}</p>
            <p>{t('ended-group')}</p>
            {ended.sent > 0 && <Fact pictogram="shared">{t('ended-sent', { count: ended.sent })}</Fact>}
            {ended.kept > 0 && <Fact pictogram="stored">{t('ended-kept', { count: ended.kept })}</Fact>}
            {ended.lost > 0 && <Fact pictogram="refused">{t('ended-lost', { count: ended.lost })}</Fact>}
          </section>
          <Button look="main" block onClick={onRead}>
            {t('ended-read')}
          </Button>
        </main>
      </div>
    </div>
  );
}
