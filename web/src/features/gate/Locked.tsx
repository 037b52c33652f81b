import type { LockPasskey, Outgoing, Wait } from '../../core/vault';
import type { ReactNode } from 'react';
import type { Picture } from '../../core/types/Picture';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useText } from '../../ui/text/useText';
import { Door } from './Door';
import { OutgoingLine } from './OutgoingLine';
import { PinPad } from './PinPad';
import { usePinWait } from './usePinWait';
import { WithFinger } from './WithFinger';

interface LockedProps {
  profile: string;
  wait: Wait | null;
  /** What opens it beside the PIN. */
  passkey?: LockPasskey | null;
  /** Where there is one place: what waits in it. */
  outgoing?: Outgoing | null;
  /** Who, where the group's code was given. */
  who?: { name: string; picture: Picture };
  back?: ReactNode;
}

/** One's own PIN. */
export function Locked({ profile, wait: until, passkey = null, outgoing = null, who, back }: LockedProps) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  const wait = usePinWait(until);
  return (
    <Door
      inWindow={t('gate-pin')}
      title={who ? t('gate-pin-of', { name: who.name }) : t('gate-pin-title')}
      {...(who ? { picture: who.picture } : {})}
      back={back}
    >
      <PinPad
        label={t('gate-pin')}
        fault={wait ?? (until === null || !busy ? fault : null)}
        held={busy || wait !== null}
        done={t('gate-pin-open')}
        onPin={(pin) => void attempt(() => vault.unlock(profile, pin))}
      />
      {passkey && <WithFinger profile={profile} passkey={passkey} />}
      <p className="hint">{t('gate-forgot')}</p>
      <OutgoingLine outgoing={outgoing} />
    </Door>
  );
}
