import { Link } from 'wouter';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import { BAR, inBar, pathOf, type Place } from './destinations';
import './BottomBar.css';

/** The four main places, with words, at the bottom of a phone. */
export function BottomBar({ space, current }: { space: string | null; current: Place | null }) {
  const t = useText();
  return (
    <nav className="bottom-bar" aria-label={t('places')}>
      {BAR.map(({ place, pictogram, text }) => (
        <Link
          key={place}
          href={pathOf(place, space)}
          aria-current={current && place === inBar(current) ? 'page' : undefined}
        >
          <Pictogram name={pictogram} />
          <span>{t(text)}</span>
        </Link>
      ))}
    </nav>
  );
}
