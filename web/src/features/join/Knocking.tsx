import { Link } from 'wouter';
import { Mark } from '../../ui/Mark';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import './Join.css';

/** The waiting room. Turns into the group by itself as soon as someone opens the door. */
export function Knocking({ name }: { name: string }) {
  const t = useText();
  return (
    <OneTask back="/groups">
      <Sheet kind="knocking">
        <Mark size="big" />
        <ScreenTitle>{name}</ScreenTitle>
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
