import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/Button';
import { useFault } from '../../ui/core-access/useFault';
import { useCore } from '../../ui/core-access/core-context';
import { useGate } from '../../ui/core-access/useGate';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { demoCodeBefore } from '../start/demo';
import { Table } from '../start/Table';
import { DemoMailbox } from './DemoMailbox';
import { OtherWays } from './OtherWays';

interface SignInProps {
  email: string;
  /** The code from the mail, when its link was opened. */
  code?: string;
  /** Where one goes on. */
  then?: string;
}

/** Coming back in with a code by e-mail: first the address, then the code, on one screen. Goes on where one was. */
export default function SignIn({ email: given, code: mailed = '', then = '/' }: SignInProps) {
  const t = useText();
  const core = useCore();
  const gate = useGate();
  // What a browser is asked to fill in, it keeps: not on a tablet that others use.
  const shared = gate?.state === 'open' && gate.shared;
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [email, setEmail] = useState(given);
  // Opened from the mail: the code is there, and one tap away from being used.
  const [sentTo, setSentTo] = useState<string | null>(mailed === '' ? null : given);
  const [code, setCode] = useState(mailed);
  const [stale, setStale] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (sentTo !== null) codeField.current?.focus();
  }, [sentTo]);

  function onSend(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      setStale(await demoCodeBefore(email.trim()));
      await core.online.requestCode(email.trim(), language);
      setSentTo(email.trim());
    });
  }

  function onEnter(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await core.online.signIn(sentTo ?? email.trim(), code.trim());
      go(then, { replace: true });
    });
  }

  if (sentTo === null) {
    return (
      <OneTask back="/" drawing={<Table />}>
        <ScreenTitle>{t('sign-in-title')}</ScreenTitle>
        <form className="stack stack--wide" onSubmit={onSend}>
          <section className="sheet">
            <Field
              label={t('sign-in-email')}
              hint={t('sign-in-email-hint')}
              type="email"
              autoComplete={shared ? 'off' : 'email'}
              inputMode="email"
              dir="ltr"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </section>
          {fault && <FaultLine>{fault}</FaultLine>}
          <Button type="submit" look="main" block pictogramAfter="forward" disabled={busy}>
            {t('sign-in-send')}
          </Button>
        </form>
        <OtherWays shared={shared} onIn={() => go(then, { replace: true })} />
      </OneTask>
    );
  }
  return (
    <OneTask back="/" drawing={<Table />}>
      <ScreenTitle>{t('sign-in-code-title')}</ScreenTitle>
      <div>
        <p>{t('sign-in-sent', { email: sentTo })}</p>
        <p className="soft">{t('sign-in-no-mail')}</p>
      </div>
      <form className="stack stack--wide" onSubmit={onEnter}>
        <section className="sheet">
          <Field
            label={t('sign-in-code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            required
            ref={codeField}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            fault={fault}
          />
        </section>
        <Button type="submit" look="main" block pictogramAfter="forward" disabled={busy}>
          {t('sign-in-enter')}
        </Button>
      </form>
      <Button look="quiet" onClick={() => setSentTo(null)}>
        {t('sign-in-other')}
      </Button>
      <DemoMailbox email={sentTo} stale={stale} onCode={setCode} />
    </OneTask>
  );
}
