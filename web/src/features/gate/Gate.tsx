import type { ReactNode } from 'react';
import { useGate } from '../../ui/core-access/useGate';
import { useView } from '../../ui/core-access/useView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { Broken } from './Broken';
import { FirstPin } from './FirstPin';
import { GroupCode } from './GroupCode';
import { Locked } from './Locked';
import { Pick } from './Pick';

/** What stands before everything else: nothing of anyone is drawn until their vault is open. */
export function Gate({ children }: { children: ReactNode }) {
  const gate = useGate();
  if (!gate) return <Waiting />;
  switch (gate.state) {
    case 'open':
      return gate.shared ? <OnTablet hasPin={gate.hasPin}>{children}</OnTablet> : children;
    case 'locked':
      return (
        <Locked profile={gate.profile} wait={gate.wait} passkey={gate.passkey} outgoing={gate.outgoing} />
      );
    case 'group_code':
      return <GroupCode wait={gate.wait} outgoing={gate.outgoing} />;
    case 'pick':
      return <Pick people={gate.people} outgoing={gate.outgoing} />;
    case 'broken':
      return <Broken key={gate.code} code={gate.code} />;
  }
}

/** Someone on a tablet of a group: who is new chooses a PIN before anything else, and comes in then as everywhere. */
function OnTablet({ hasPin, children }: { hasPin: boolean; children: ReactNode }) {
  const t = useText();
  const { vault } = useCore();
  const session = useView({ view: 'session' });
  const back = (
    <Button look="quiet" pictogram="back" onClick={() => void vault.lock()}>
      {t('gate-back-to-tablet')}
    </Button>
  );
  if (!hasPin) return <FirstPin back={back} />;
  return (
    <>
      {session && session.state !== 'signed_in' && back}
      {children}
    </>
  );
}
