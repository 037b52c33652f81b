import { Link } from 'wouter';
import type { SpaceId } from '../../core/types/SpaceId';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import { IN_GROUP, pathOf, type Place } from './destinations';
import './GroupWays.css';

/** What a group has, under its title on a phone: what is told, when one meets, who is in it. On a desktop the rail has them. */
export function GroupWays({ space, current }: { space: SpaceId; current: Place }) {
  const t = useText();
  return (
    <nav className="group-ways" aria-label={t('place-in-group')}>
      {IN_GROUP.map(({ place, pictogram, text }) => (
        <Link key={place} href={pathOf(place, space)} aria-current={place === current ? 'page' : undefined}>
          <Pictogram name={pictogram} size="small" />
          <span>{t(text)}</span>
        </Link>
      ))}
    </nav>
  );
}
