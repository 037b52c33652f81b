import { useEffect, useState } from 'react';
import { demoHints } from '../start/demo';
import { useText } from '../../ui/text/useText';

/** Only on a trial server: the mail with the code does not leave it, so it can be read there. */
export function DemoMailbox() {
  const t = useText();
  const [trial, setTrial] = useState(false);
  useEffect(() => {
    let here = true;
    void demoHints().then((hints) => here && setTrial(hints.length > 0));
    return () => {
      here = false;
    };
  }, []);
  if (!trial) return null;
  return (
    <p className="hint" data-silent>
      <a href="/demo/mailbox" target="_blank" rel="noreferrer">
        {t('demo-mailbox')}
      </a>
    </p>
  );
}
