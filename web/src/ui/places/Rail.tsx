import { Link } from 'wouter';
import { useView } from '../core-access/useView';
import { Mark } from '../Mark';
import { PersonBadge } from '../PersonBadge';
import { Pictogram } from '../Pictogram';
import type { PictogramName } from '../pictogram-names';
import { useText } from '../text/useText';
import { CloseUp } from './CloseUp';
import { pathOf, RAIL, type Place } from './destinations';
import { SendingLine } from './SendingLine';
import './Rail.css';

/** The main places at the side of a desktop, with what waits and who one is below them. */
export function Rail({
  space,
  current,
}: {
  space: string | null;
  current: Place | 'groups' | 'search' | null;
}) {
  const t = useText();
  const session = useView({ view: 'session' });
  const me = session?.state === 'signed_in' ? session.me : null;
  return (
    <header className="rail">
      <Link href="/groups" className="rail__brand">
        <Mark />
        <span>Kring</span>
      </Link>
      <nav aria-label={t('places')} className="rail__places">
        {RAIL.map(({ place, pictogram, text }) => (
          <RailLink key={place} to={pathOf(place, space)} pictogram={pictogram} current={place === current}>
            {t(text)}
          </RailLink>
        ))}
        <RailLink to="/search" pictogram="search" current={current === 'search'}>
          {t('place-search')}
        </RailLink>
        <RailLink to="/groups" pictogram="home" current={current === 'groups'}>
          {t('place-groups')}
        </RailLink>
      </nav>
      <div className="rail__foot">
        <SendingLine />
        <CloseUp />
        <Link href="/me" className="rail__me" aria-current={current === 'me' ? 'page' : undefined}>
          {me && <PersonBadge picture={me.picture} />}
          <bdi>{me?.name ?? t('place-me')}</bdi>
        </Link>
      </div>
    </header>
  );
}

interface RailLinkProps {
  to: string;
  pictogram: PictogramName;
  current: boolean;
  children: string;
}

function RailLink({ to, pictogram, current, children }: RailLinkProps) {
  return (
    <Link href={to} className="rail__place" aria-current={current ? 'page' : undefined}>
      <Pictogram name={pictogram} />
      <span>{children}</span>
    </Link>
  );
}
