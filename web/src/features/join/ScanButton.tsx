import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text/useText';
import { canScan } from './barcode';
import { Scanner } from './Scanner';

/** Scan the card's QR code; only shown where the browser can. */
export function ScanButton({ onCode, onElsewhere }: { onCode(code: string): void; onElsewhere(): void }) {
  const t = useText();
  const [scanning, setScanning] = useState(false);
  if (!canScan()) return null;
  if (!scanning) {
    return (
      <Button pictogram="scan" onClick={() => setScanning(true)}>
        {t('join-scan')}
      </Button>
    );
  }
  return (
    <div className="scanner">
      <Scanner
        onCode={(code) => {
          setScanning(false);
          onCode(code);
        }}
        onElsewhere={() => {
          setScanning(false);
          onElsewhere();
        }}
      />
      <Button look="quiet" onClick={() => setScanning(false)}>
        {t('join-scan-stop')}
      </Button>
    </div>
  );
}
