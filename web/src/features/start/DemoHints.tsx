import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../ui/text/useText';
import { demoPeople, type DemoPerson } from './demo';
import './DemoHints.css';

/** Only on a server that shows Kring with made-up groups: how to come in. */
export function DemoHints() {
  const t = useText();
  const [people, setPeople] = useState<readonly DemoPerson[]>([]);
  useEffect(() => {
    let here = true;
    void demoPeople().then((found) => here && setPeople(found));
    return () => {
      here = false;
    };
  }, []);
  const [first] = people;
  if (!first) return null;
  return (
    <aside className="demo-hints" aria-label={t('demo-title')} data-silent>
      <details>
        <summary>{t('demo-title')}</summary>
        <p className="hint">{t('demo-explained')}</p>
        <ul>
          <li>
            <Link href={`/join/${first.joinCode}`}>
              <span className="word">{t('demo-join')}</span>
              <span className="soft small">
                {first.joinCode} · {first.group}
              </span>
            </Link>
          </li>
          {people.map(({ name, title, email, group }) => (
            <li key={email}>
              <Link href={`/sign-in/${encodeURIComponent(email)}`}>
                <span className="word">
                  {name}, {t(`title-${title.replaceAll('_', '-')}`)}
                </span>
                <span className="soft small">
                  {group} · {email}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}
