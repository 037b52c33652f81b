import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text/useText';
import { demoCode } from '../start/demo';
import '../start/DemoHints.css';

const LOOK_EVERY_MS = 1000;

interface DemoMailboxProps {
  email: string;
  /** The code of an earlier mail, which no longer works. */
  stale: string | null;
  onCode(code: string): void;
}

/** Only on a trial server, which keeps its mail to itself: the code that was "sent". */
export function DemoMailbox({ email, stale, onCode }: DemoMailboxProps) {
  const t = useText();
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    let here = true;
    async function look() {
      const found = await demoCode(email);
      if (!here || found === 'no_trial') return;
      setCode(found === stale ? null : found);
      // A newer mail may be on its way.
      next = setTimeout(() => void look(), LOOK_EVERY_MS);
    }
    void look();
    return () => {
      here = false;
      clearTimeout(next);
    };
  }, [email, stale]);
  if (code === null) return null;
  return (
    <aside className="demo-hints" aria-label={t('demo-title')} data-silent>
      <p className="demo-hints__code">
        {t('demo-code')} <strong>{code}</strong>
      </p>
      <Button look="quiet" onClick={() => onCode(code)}>
        {t('demo-code-use')}
      </Button>
    </aside>
  );
}
