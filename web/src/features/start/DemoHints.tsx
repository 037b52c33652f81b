import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../ui/text/useText';
import { demoHints, type DemoHint } from './demo';
import './DemoHints.css';

/** Only on a server that shows Kring with made-up groups: how to come in. */
export function DemoHints() {
  const t = useText();
  const [hints, setHints] = useState<readonly DemoHint[]>([]);
  useEffect(() => {
    let here = true;
    void demoHints().then((found) => here && setHints(found));
    return () => {
      here = false;
    };
  }, []);
  if (hints.length === 0) return null;
  return (
    <aside className="demo-hints" aria-label={t('demo-title')} data-silent>
      <h2>{t('demo-title')}</h2>
      <p className="hint">{t('demo-explained')}</p>
      <ul>
        {hints.map((hint) => (
          <li key={hint.to}>
            <Link href={hint.to}>
              <span className="word">{hint.name}</span> <span className="soft">{hint.about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}
