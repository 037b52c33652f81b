import { Mark } from '../../ui/Mark';
import { useText } from '../../ui/text/useText';

/** What Kring is, what it never does, and under which licence it is. */
export function About() {
  const t = useText();
  return (
    <section className="sheet stack">
      <Mark />
      <p className="own-words">{t('settings-about-what')}</p>
      <ul className="stack stack--tight">
        <li>{t('settings-about-offline')}</li>
        <li>{t('settings-about-yours')}</li>
        <li>{t('settings-about-never')}</li>
      </ul>
      <p className="soft">{t('settings-about-licence')}</p>
    </section>
  );
}
