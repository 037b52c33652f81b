import type { Outgoing, Wait } from '../../core/vault';
import { useEffect, useRef, useState } from 'react';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { cleanCode, CODE_LENGTH } from '../join/code';
import { CodeBoxes } from '../join/CodeBoxes';
import { Door } from './Door';
import { OutgoingLine } from './OutgoingLine';
import { usePinWait } from './usePinWait';

/** A tablet of a group says nothing about whose it is until the group's code is given (domain.md §4, rule 13). */
export function GroupCode({ wait: until, outgoing }: { wait: Wait | null; outgoing: Outgoing | null }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  const wait = usePinWait(until);
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  function onChange(typed: string) {
    if (busy || wait !== null) return;
    const next = cleanCode(typed);
    setCode(next);
    if (next.length < CODE_LENGTH) return;
    void attempt(() => vault.giveGroupCode(next)).then(() => setCode(''));
  }

  const said = wait ?? fault;
  return (
    <Door title={t('gate-code-title')}>
      <p>{t('gate-code-hint')}</p>
      <div className="door__code">
        <CodeBoxes ref={field} code={code} fault={said !== null} onChange={onChange} />
      </div>
      {said && <FaultLine id="join-code-fault">{said}</FaultLine>}
      <OutgoingLine outgoing={outgoing} />
    </Door>
  );
}
