import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useGate } from '../../ui/core-access/useGate';
import { useView } from '../../ui/core-access/useView';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { InGroups } from './Groups';
import { InAccount } from './InAccount';
import { OnlyMine } from './OnlyMine';
import { copyOf, saveAs } from './save-copy';
import { useAccount } from './useAccount';
import './about-me.css';

/**
 * "Wat staat er over mij": everything that is kept about one, by whom, why and how long. What documents say comes from this
 * device and stands without a connection; what the server's tables say is asked for, and the last answer stays here.
 */
export function AboutMe() {
  const t = useText();
  const view = useView({ view: 'about_me' });
  const asking = useAccount();
  const whole = useRef<HTMLDivElement>(null);
  usePrintsOpen(whole);
  if (!view) return null;
  return (
    <div className="about-me stack" ref={whole}>
      <section className="sheet stack">
        <p>{t('about-me-what')}</p>
        <p className="soft">{t('about-me-how')}</p>
      </section>
      <h2 className="list-heading">{t('about-me-in-groups')}</h2>
      <InGroups view={view} />
      <h2 className="list-heading">{t('me-own')}</h2>
      <OnlyMine view={view} />
      <h2 className="list-heading">{t('about-me-account')}</h2>
      {asking !== 'fresh' && <AccountWaits asking={asking} at={view.account?.at ?? null} />}
      {view.account && <InAccount account={view.account} rules={view.rules} />}
      <section className="sheet stack stack--tight">
        <h2 className="section-heading">{t('about-me-wrong')}</h2>
        <p>{t('about-me-wrong-what')}</p>
      </section>
      <section className="sheet stack no-print" aria-labelledby="about-me-keep">
        <h2 className="section-heading" id="about-me-keep">
          {t('about-me-keep')}
        </h2>
        <Keep whole={whole} />
      </section>
    </div>
  );
}

/** The server's part is not here, or is of an earlier day. */
function AccountWaits({ asking, at }: { asking: 'asking' | 'offline' | 'not_now'; at: number | null }) {
  const t = useText();
  const { language } = useLanguage();
  if (asking === 'asking' && at !== null) return null;
  return (
    <section className="sheet stack stack--tight" role="status">
      <p>{t(`about-me-${asking.replace('_', '-')}`)}</p>
      {at !== null && (
        <p className="soft">{t('about-me-account-of-day', { day: dateWords(language, at) })}</p>
      )}
    </section>
  );
}

/** Printing, and a copy of one's own. On a tablet of a group a copy would lie there for everybody. */
function Keep({ whole }: { whole: React.RefObject<HTMLDivElement | null> }) {
  const t = useText();
  const core = useCore();
  const gate = useGate();
  const { language } = useLanguage();
  if (gate?.state === 'open' && gate.shared) return <p>{t('about-me-not-shared')}</p>;

  function onSave() {
    if (!whole.current) return;
    const title = t('me-about-me');
    const day = new Date(core.now()).toISOString().slice(0, 10);
    saveAs(
      `kring-${day}.html`,
      copyOf(whole.current, `${title}, ${dateWords(language, core.now())}`, language),
    );
  }

  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button pictogram="print" onClick={() => window.print()}>
          {t('about-me-print')}
        </Button>
        <Button pictogram="stored" onClick={onSave}>
          {t('about-me-save')}
        </Button>
      </div>
      <p className="hint">{t('about-me-save-hint')}</p>
    </div>
  );
}

/** On paper everything is open; on the screen it is as it was. */
function usePrintsOpen(whole: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = () => {
      opened = [...(whole.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const each of opened) each.open = true;
    };
    const after = () => {
      for (const each of opened) each.open = false;
      opened = [];
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [whole]);
}
