import { useLocalization } from '@fluent/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { faultText, useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { Table } from '../start/Table';

/** Back from signing in at work: in at once, in the browser that went; or what went wrong there. */
export default function Work({ code, problem }: { code: string; problem: string }) {
  const { l10n } = useLocalization();
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();
  const asked = useRef<string | null>(null);

  useEffect(() => {
    // The code is good once.
    if (code === '' || asked.current === code) return;
    asked.current = code;
    void attempt(async () => {
      await core.online.comeFromWork(code);
      go('/', { replace: true });
    });
  }, [attempt, code, core, go]);

  const said = problem === '' ? fault : l10n.getString(faultText(problem), null, t('fault-unknown'));
  if (said === null) return <Waiting>{t('work-coming')}</Waiting>;
  return (
    <OneTask back="/" drawing={<Table />}>
      <ScreenTitle>{t('work-title')}</ScreenTitle>
      <FaultLine>{said}</FaultLine>
      <ButtonLink look="main" block to="/sign-in" pictogramAfter="forward">
        {t('work-again')}
      </ButtonLink>
    </OneTask>
  );
}
