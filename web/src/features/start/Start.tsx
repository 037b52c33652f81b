import { ButtonLink, Button } from '../../ui/Button';
import { Mark } from '../../ui/Mark';
import { useDesktop } from '../../ui/places/useDesktop';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { ListenToScreen } from '../../ui/speech/ListenToScreen';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { DemoHints } from './DemoHints';
import { Table } from './Table';
import './Start.css';

/** Nobody is signed in: what Kring is in one breath, and two ways in. */
export default function Start() {
  const t = useText();
  const desktop = useDesktop();
  const { language, choose } = useLanguage();
  return (
    <div className={desktop ? 'start start--wide' : 'start'}>
      <header className="start__top">
        <Mark />
        <span className="start__brand">Kring</span>
        <span className="grow" />
        <ListenToScreen />
      </header>
      <main className="start__main">
        <Table />
        <div className="start__words">
          <ScreenTitle>{t('start-title')}</ScreenTitle>
          <p className="own-words">{t('start-what')}</p>
        </div>
        <div className="start__ways">
          <ButtonLink look="main" block to="/join" pictogram="key">
            {t('start-with-code')}
          </ButtonLink>
          <p className="hint center">{t('start-with-code-hint')}</p>
          <ButtonLink block to="/sign-in" pictogram="me">
            {t('start-with-email')}
          </ButtonLink>
          <p className="hint center">{t('start-with-email-hint')}</p>
        </div>
        <DemoHints />
        <div className="start__language" data-silent>
          {language === 'nl' ? (
            <Button look="quiet" lang="en" onClick={() => choose('en')}>
              English
            </Button>
          ) : (
            <Button look="quiet" lang="nl" onClick={() => choose('nl')}>
              Nederlands
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}
