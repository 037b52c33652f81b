import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text/useText';
import { demoCode } from '../start/demo';
import '../start/DemoHints.css';

/** Only on a trial server, which keeps its mail to itself: the code that was "sent". */
export function DemoMailbox({ email, onCode }: { email: string; onCode(code: string): void }) {
  const t = useText();
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void demoCode(email).then((found) => here && setCode(found));
    return () => {
      here = false;
    };
  }, [email]);
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
