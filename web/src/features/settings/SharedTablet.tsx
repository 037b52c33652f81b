import { useRef, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { cleanCode, CODE_LENGTH } from '../join/code';
import { CodeBoxes } from '../join/CodeBoxes';

interface SharedTabletProps {
  shared: boolean;
  hasPin: boolean;
  others: number;
}

/** Makes this device a tablet of a group, or one's own again. */
export function SharedTablet({ shared, hasPin, others }: SharedTabletProps) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);

  function onShare(event: FormEvent) {
    event.preventDefault();
    if (code.length < CODE_LENGTH) {
      field.current?.focus();
      return;
    }
    void attempt(() => vault.share(code));
  }

  return (
    <section className="sheet stack" aria-labelledby="lock-tablet">
      <h2 className="section-heading" id="lock-tablet">
        {t('lock-tablet')}
      </h2>
      {shared && (
        <>
          <p>{t('lock-tablet-shared')}</p>
          <p>{t('lock-tablet-others', { count: others })}</p>
          {others === 0 && (
            <Button disabled={busy} onClick={() => void attempt(() => vault.unshare())}>
              {t('lock-tablet-mine')}
            </Button>
          )}
        </>
      )}
      {!shared && <p>{t('lock-tablet-what')}</p>}
      {!shared && !hasPin && <p className="hint">{t('lock-tablet-pin-first')}</p>}
      {!shared && hasPin && (
        <form className="stack" onSubmit={onShare} data-kept>
          <p className="field__label">{t('lock-tablet-code')}</p>
          <p className="hint">{t('lock-tablet-code-hint')}</p>
          <CodeBoxes ref={field} code={code} fault={false} onChange={(typed) => setCode(cleanCode(typed))} />
          <Button type="submit" pictogram="people" disabled={busy}>
            {t('lock-tablet-share')}
          </Button>
        </form>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
