import { useCore } from '../core-access/core-context';
import { useFault } from '../core-access/useFault';
import { useView } from '../core-access/useView';
import { Button } from '../Button';
import { FaultLine } from '../FaultLine';
import { helperName } from '../people/helper';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import './HelpStrip.css';

/** On every screen while someone helps: who, how long still, and the way to stop. */
export function HelpStrip() {
  const t = useText();
  const core = useCore();
  const session = useView({ view: 'session' });
  const { fault, busy, attempt } = useFault();
  const help = session?.state === 'signed_in' ? session.help : null;
  if (!help) return null;
  return (
    <section className="help-strip" aria-label={t('help-now')}>
      <p className="line grow">
        <Pictogram name="people" size="small" />
        <span>
          {t('help-strip', { name: helperName(t, help.helper) })}{' '}
          <span className="soft">{t('help-left', { minutes: help.minutesLeft })}</span>
        </span>
      </p>
      <Button disabled={busy} onClick={() => void attempt(() => core.endHelp())}>
        {t('help-stop')}
      </Button>
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
