import { useEffect, useState } from 'react';
import type { RecoveryLine } from '../../core/recovery';
import { useCore } from '../../ui/core-access/core-context';
import { Fact } from '../../ui/Fact';
import { isolated } from '../../ui/text/bundles';
import { useText, type Text } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

/** Each time that one was helped back into Kring, or somebody tried: who began it, and what became of it. */
export function RecoveryLog() {
  const t = useText();
  const core = useCore();
  const [lines, setLines] = useState<RecoveryLine[]>([]);

  useEffect(() => {
    let here = true;
    // The devices on the same screen say that there is no connection.
    core.online.ownRecoveries().then(
      (found) => here && setLines(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [core]);

  // A code that nobody used, because another was made, says nothing to anyone.
  const told = lines.filter(({ end }) => end?.outcome !== 'replaced');
  if (told.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="recovery-log">
      <h2 className="section-heading" id="recovery-log">
        {t('recovery-log')}
      </h2>
      {told.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { line: RecoveryLine }) {
  const t = useText();
  const began = useMoment(line.beganAt);
  const confirmed = useMoment(line.confirmedAt ?? line.beganAt);
  const ended = useMoment(line.end?.at ?? line.beganAt);
  return (
    <div className="stack stack--tight">
      <Fact pictogram="device">
        {t('recovery-line-began', { by: isolated(line.by), group: isolated(line.group), day: began })}
      </Fact>
      {line.confirmedAt !== null && (
        <Fact pictogram="check">{t('recovery-line-confirmed', { day: confirmed })}</Fact>
      )}
      <Fact pictogram={line.end === null ? 'hours' : 'key'}>{endWords(t, line.end, ended)}</Fact>
    </div>
  );
}

function endWords(t: Text, end: RecoveryLine['end'], day: string): string {
  switch (end?.outcome) {
    case undefined:
      return t('recovery-line-running');
    case 'completed':
      return t('recovery-line-completed', { day });
    case 'stopped':
      return end?.by
        ? t('recovery-line-stopped-by', { by: isolated(end.by), day })
        : t('recovery-line-stopped', { day });
    case 'lapsed':
    case 'replaced':
      return t('recovery-line-lapsed');
  }
}
