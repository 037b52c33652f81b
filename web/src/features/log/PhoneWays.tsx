import { Link } from 'wouter';
import { useView } from '../../ui/core-access/useView';
import { useText } from '../../ui/text/useText';
import './PhoneWays.css';

/** Under the title on a phone: to one's other groups, and to search. On a desktop the rail has both. */
export function PhoneWays() {
  const t = useText();
  const groups = useView({ view: 'groups' })?.groups.length ?? 0;
  return (
    <p className="phone-ways">
      {groups > 1 && <Link href="/groups">{t('place-groups')}</Link>}
      <Link href="/search">{t('place-search')}</Link>
    </p>
  );
}
