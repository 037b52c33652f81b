import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { EightCodeField } from '../../ui/EightCodeField';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import { Table } from '../start/Table';

/** The next device of someone who is signed in elsewhere: the code from there, and a tap. */
export default function Link({ code: given }: { code: string }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const session = useView({ view: 'session' });
  const [code, setCode] = useState(given.toUpperCase());
  const taken = session?.state === 'signed_in' && !session.mustSignInAgain;

  function onEnter(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await core.online.useDeviceLink(code);
      go('/', { replace: true });
    });
  }

  return (
    <OneTask back="/" drawing={<Table />}>
      <ScreenTitle>{t('link-title')}</ScreenTitle>
      {taken ? (
        <section className="sheet stack">
          <p>{t('link-taken')}</p>
          <ButtonLink to="/me/sign-out">{t('me-sign-out')}</ButtonLink>
        </section>
      ) : (
        <form className="stack stack--wide" onSubmit={onEnter}>
          <section className="sheet stack">
            <p>{t('link-what')}</p>
            <EightCodeField label={t('link-code')} code={code} fault={fault} onChange={setCode} />
          </section>
          <Button type="submit" look="main" block pictogramAfter="forward" disabled={busy}>
            {t('sign-in-enter')}
          </Button>
        </form>
      )}
    </OneTask>
  );
}
