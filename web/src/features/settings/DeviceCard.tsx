import { useId } from 'react';
import type { DeviceEnd, OwnDevice } from '../../core/devices';
import { ButtonLink } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { Fact } from '../../ui/Fact';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

interface DeviceCardProps {
  device: OwnDevice;
  busy: boolean;
  onEnd(): void;
}

/** One device: what it is, when it was here, what lies on it, and how it ended or can be ended. */
export function DeviceCard({ device, busy, onEnd }: DeviceCardProps) {
  const t = useText();
  const heading = useId();
  const since = useMoment(device.since);
  const used = useMoment(device.usedAt);
  const groups = device.held.map(({ name }) => name).join(', ');
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 className="section-heading" id={heading}>
        {t(device.isThis ? `devices-this-${device.kind}` : `devices-${device.kind}`)}
      </h2>
      <div className="stack stack--tight">
        <Fact pictogram="key">{t('devices-since', { day: since })}</Fact>
        {!device.isThis && <Fact pictogram="hours">{t('devices-used', { moment: used })}</Fact>}
        <Fact pictogram="group">{groups ? t('devices-held', { groups }) : t('devices-held-nothing')}</Fact>
      </div>
      {device.end ? (
        <Ended end={device.end} />
      ) : device.isThis ? (
        <>
          <p className="soft">{t('devices-here')}</p>
          <ButtonLink to="/me/sign-out" pictogram="leave">
            {t('me-sign-out')}
          </ButtonLink>
        </>
      ) : (
        !busy && (
          <Confirm
            word={t('devices-end')}
            pictogram="lock"
            question={t('devices-end-what')}
            yes={t('devices-end-yes')}
            no={t('devices-end-no')}
            onYes={onEnd}
          />
        )
      )}
    </section>
  );
}

function Ended({ end }: { end: DeviceEnd }) {
  const t = useText();
  const ended = useMoment(end.at);
  const wiped = useMoment(end.wipedAt ?? end.at);
  return (
    <>
      <Fact pictogram="lock">
        {t(end.by === 'person' ? 'devices-ended' : 'devices-ended-by-administrator', { moment: ended })}
      </Fact>
      {end.wipedAt === null ? (
        <Status kind="stored" text="devices-not-confirmed" />
      ) : (
        <Status kind="shared" text="devices-wiped" values={{ moment: wiped }} />
      )}
      {end.lastWords > 0 && (
        <Fact pictogram="attention">{t('devices-last-words', { count: end.lastWords })}</Fact>
      )}
    </>
  );
}
