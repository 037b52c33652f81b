import { useId, useState } from 'react';
import type { DeviceEnd, OwnDevice } from '../../core/devices';
import { Button, ButtonLink } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { Fact } from '../../ui/Fact';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

interface DeviceCardProps {
  device: OwnDevice;
  busy: boolean;
  onEnd(): void;
  /** Throws away what it handed in. */
  onDropKept(): void;
}

/** One device: what it is, when it was here, what lies on it, and how it ended or can be ended. */
export function DeviceCard({ device, busy, onEnd, onDropKept }: DeviceCardProps) {
  const t = useText();
  const heading = useId();
  const since = useMoment(device.since);
  const used = useMoment(device.usedAt);
  const groups = device.held.map(({ name }) => name).join(', ');
  return (
    <article className="sheet stack" aria-labelledby={heading}>
      <h2 className="section-heading" id={heading}>
        {t(device.isThis ? `devices-this-${device.kind}` : `devices-${device.kind}`)}
      </h2>
      <div className="stack stack--tight">
        <Fact pictogram="key">{t('devices-since', { day: since })}</Fact>
        {!device.isThis && <Fact pictogram="hours">{t('devices-used', { moment: used })}</Fact>}
        <Fact pictogram="group">
          {groups
            ? t(device.end?.wipedAt ? 'devices-held-then' : 'devices-held', { groups })
            : t('devices-held-nothing')}
        </Fact>
      </div>
      {device.end ? (
        <>
          <Ended end={device.end} />
          {device.kept.length > 0 && <Kept device={device} onDrop={onDropKept} />}
        </>
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
    </article>
  );
}

const ENDED_TEXT: Record<DeviceEnd['by'], string> = {
  person: 'devices-ended',
  administrator: 'devices-ended-by-administrator',
  recovery: 'devices-ended-by-recovery',
};

function Ended({ end }: { end: DeviceEnd }) {
  const t = useText();
  const ended = useMoment(end.at);
  const wiped = useMoment(end.wipedAt ?? end.at);
  return (
    <>
      <Fact pictogram="lock">{t(ENDED_TEXT[end.by], { moment: ended })}</Fact>
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

/** The words that could not go to a group any more: read, copied, or thrown away. Nobody else sees them. */
function Kept({ device, onDrop }: { device: OwnDevice; onDrop(): void }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const texts = device.kept.map(({ text }) => text);
  return (
    <div className="stack stack--tight">
      <p className="word">{t('devices-kept')}</p>
      <ul className="stack stack--tight">
        {texts.map((text, index) => (
          <li key={index} className="own-words">
            {text}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          onClick={() => void navigator.clipboard.writeText(texts.join('\n\n')).then(() => setCopied(true))}
        >
          {t('refused-copy')}
        </Button>
        <Confirm
          word={t('devices-kept-drop')}
          question={t('devices-kept-drop-what')}
          yes={t('devices-kept-drop-yes')}
          no={t('devices-end-no')}
          onYes={onDrop}
        />
      </div>
      {copied && <p role="status">{t('waiting-copied')}</p>}
    </div>
  );
}
