import { Link } from 'wouter';
import { useView } from '../../ui/core-access/useView';
import { Mark } from '../../ui/Mark';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useDesktop } from '../../ui/places/useDesktop';
import { useText } from '../../ui/text/useText';
import { Table } from '../start/Table';
import './Join.css';

/** The waiting room. Turns into the group by itself as soon as someone opens the door. */
export function Knocking({ name }: { name: string }) {
  const t = useText();
  const desktop = useDesktop();
  const session = useView({ view: 'session' });
  const table = <Table guest={session?.state === 'signed_in' ? session.me.picture : null} />;
  return (
    <OneTask back="/groups" drawing={table}>
      <Sheet kind="knocking">
        {desktop ? <Mark size="big" /> : table}
        <ScreenTitle inWindow={t('join-title')}>{name}</ScreenTitle>
        <div role="status">
          <p className="own-words">{t('knocking')}</p>
          <p className="soft">{t('knocking-by-itself')}</p>
        </div>
        <Link href="/groups" className="utrecht-button button button--quiet">
          <span>{t('groups-title')}</span>
        </Link>
      </Sheet>
    </OneTask>
  );
}
