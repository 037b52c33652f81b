import { useCallback, useEffect, useState } from 'react';
import type { OwnDevice } from '../../core/devices';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { DeviceCard } from './DeviceCard';
import { RecoveryLog } from './RecoveryLog';

/** How often it looks whether a device that was ended is empty, while the screen is open. */
const LOOK_AGAIN_MS = 15_000;

/** *Mijn toestellen*: where one is signed in, and the way to end a device that was lost. Needs a connection. */
export function Devices() {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [devices, setDevices] = useState<OwnDevice[] | null>(null);
  const look = useCallback(async () => setDevices(await core.online.devices()), [core]);

  useEffect(() => {
    void attempt(look);
  }, [attempt, look]);

  const waiting = devices?.some(({ end }) => end !== null && end.wipedAt === null) ?? false;
  useEffect(() => {
    if (!waiting) return undefined;
    // Without a connection what is shown stays as it is.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, look]);

  function onEnd(device: string) {
    void attempt(async () => {
      await core.online.endDevice(device);
      await look();
    });
  }

  function onDropKept(device: string) {
    void attempt(async () => {
      await core.online.dropKept(device);
      await look();
    });
  }

  return (
    <>
      <section className="sheet stack">
        <p>{t('devices-what')}</p>
        {fault && <FaultLine>{fault}</FaultLine>}
        {(fault || waiting) && (
          <Button look="quiet" disabled={busy} onClick={() => void attempt(look)}>
            {t('devices-again')}
          </Button>
        )}
      </section>
      {devices?.map((device) => (
        <DeviceCard
          key={device.id}
          device={device}
          busy={busy}
          onEnd={() => onEnd(device.id)}
          onDropKept={() => onDropKept(device.id)}
        />
      ))}
      <RecoveryLog />
    </>
  );
}
