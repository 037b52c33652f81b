import { useEffect, useState } from 'react';
import type { Ways } from '../../core/ways-in';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { canPasskey } from './can-passkey';

interface OtherWaysProps {
  /** Whether this is a tablet of a group: a passkey on it would be everybody's. */
  shared: boolean;
  onIn(): void;
}

/** The ways in beside a code by e-mail, where this server and this browser have them. */
export function OtherWays({ shared, onIn }: OtherWaysProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [ways, setWays] = useState<Ways | null>(null);

  useEffect(() => {
    let here = true;
    core.online.ways().then(
      (found) => here && setWays(found),
      // Without a connection no way is open; the code by e-mail says so when it is asked for.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [core]);

  if (!ways) return null;
  const passkey = ways.passkeys && canPasskey();
  if (!passkey && ways.organisations.length === 0) return null;
  return (
    <section className="stack" aria-label={t('sign-in-other-ways')}>
      <h2 className="section-heading">{t('sign-in-other-ways')}</h2>
      {passkey && shared && <p className="hint">{t('passkeys-not-shared')}</p>}
      {passkey && !shared && (
        <Button
          block
          pictogram="key"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              await core.online.signInWithPasskey();
              onIn();
            })
          }
        >
          {t('sign-in-passkey')}
        </Button>
      )}
      {ways.organisations.map(({ id, name }) => (
        <Button
          key={id}
          block
          pictogram="work"
          disabled={busy}
          onClick={() => void attempt(async () => location.assign(await core.online.goToWork(id)))}
        >
          {t('sign-in-work', { organisation: name })}
        </Button>
      ))}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
