import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { qrReader } from './barcode';
import { readScan, type Scanned } from './code';

const LOOK_EVERY_MS = 250;

/** The camera, looking for a QR code of Kring. Lets go of the camera when it goes. */
export function Scanner({ onCode, onElsewhere }: { onCode(code: string): void; onElsewhere(): void }) {
  const t = useText();
  const [, go] = useLocation();
  const video = useRef<HTMLVideoElement>(null);
  const [noCamera, setNoCamera] = useState(false);
  const found = useEffectEvent((scan: Scanned) => {
    if (scan.is === 'code') onCode(scan.code);
    else if (scan.is === 'recovery') go(`/recover/${scan.code}`);
    else onElsewhere();
  });

  useEffect(() => {
    const reader = qrReader();
    const screen = video.current;
    let camera: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let here = true;

    async function look() {
      if (!reader || !screen) return;
      const codes = await reader.detect(screen).catch(() => []);
      const scans = codes.map(({ rawValue }) => readScan(rawValue, location.origin));
      const scan = scans.find((one) => one !== null);
      if (here && scan) found(scan);
    }

    async function open() {
      try {
        camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        if (here) setNoCamera(true);
        return;
      }
      if (!here || !screen) {
        close();
        return;
      }
      screen.srcObject = camera;
      await screen.play();
      timer = setInterval(() => void look(), LOOK_EVERY_MS);
    }

    function close() {
      clearInterval(timer);
      for (const track of camera?.getTracks() ?? []) track.stop();
    }

    void open();
    return () => {
      here = false;
      close();
    };
  }, []);

  if (noCamera) return <FaultLine>{t('join-no-camera')}</FaultLine>;
  return <video ref={video} muted playsInline aria-label={t('join-scan')} />;
}
