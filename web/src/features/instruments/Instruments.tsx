import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { KeptInstrument, KeptOrganisation } from '../../core/kept-instruments';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { instrumentText } from '../map/instrument';
import { drawable } from '../map/shelf';
import { NewVersion } from './NewVersion';
import { Preview } from './Preview';

interface InstrumentsProps {
  /** Whose; `null`: the first that one administers. */
  organisation: string | null;
  /** The one that is looked at. */
  shown: string | null;
}

/** "Vragenlijsten": what an organisation works with, for its administrator. Nothing of what anybody filled in stands here. */
export default function Instruments({ organisation, shown }: InstrumentsProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [kept, setKept] = useState<KeptOrganisation[] | null>(null);
  useEffect(() => {
    void attempt(async () => setKept(await core.online.keptOrganisations()));
  }, [core, attempt]);
  const of = kept?.find((each) => organisation === null || each.organisation === organisation);
  if (of) return <Of key={of.organisation} of={of} others={kept ?? []} shown={shown} />;
  return (
    <OneTask back="/me">
      <ScreenTitle>{t('kept-title')}</ScreenTitle>
      {fault && <FaultLine>{fault}</FaultLine>}
      {kept && <Empty sentence={t('kept-none')} />}
    </OneTask>
  );
}

function Of({
  of,
  others,
  shown,
}: {
  of: KeptOrganisation;
  others: readonly KeptOrganisation[];
  shown: string | null;
}) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [list, setList] = useState<KeptInstrument[] | null>(null);
  const { organisation } = of;
  const path = `/instruments/${organisation}`;

  async function look() {
    setList(await core.online.keptInstruments(organisation));
  }
  useEffect(() => {
    void attempt(async () => setList(await core.online.keptInstruments(organisation)));
  }, [core, attempt, organisation]);

  const one = list?.find(({ instrument }) => instrument.id === shown);
  if (one) {
    const instrument = drawable({
      organisation: one.isOwn ? organisation : null,
      instrument: one.instrument,
    });
    return (
      <OneTask back={path}>
        <Preview instrument={instrument} />
      </OneTask>
    );
  }
  return (
    <OneTask back="/me">
      <ScreenTitle>{t('kept-title')}</ScreenTitle>
      <p>
        <bdi>{of.name}</bdi>
      </p>
      {others
        .filter((each) => each.organisation !== organisation)
        .map((each) => (
          <p key={each.organisation}>
            <Link href={`/instruments/${each.organisation}`}>{each.name}</Link>
          </p>
        ))}
      {fault && <FaultLine>{fault}</FaultLine>}
      {list && <NewVersion organisation={organisation} onAdded={() => void attempt(look)} />}
      {(list ?? []).map((each) => (
        <Line
          key={each.instrument.id}
          kept={each}
          path={path}
          busy={busy}
          onUse={(inUse) =>
            void attempt(async () => {
              await core.online.putInstrumentInUse(organisation, each.instrument.id, inUse);
              await look();
            })
          }
        />
      ))}
    </OneTask>
  );
}

interface LineProps {
  kept: KeptInstrument;
  path: string;
  busy: boolean;
  onUse(inUse: boolean): void;
}

function Line({ kept, path, busy, onUse }: LineProps) {
  const t = useText();
  const { language } = useLanguage();
  const { isOwn, inUse, versions } = kept;
  const instrument = drawable({ organisation: null, instrument: kept.instrument });
  const title = instrumentText(instrument, language, 'title');
  return (
    <Sheet kind="stack" label={title}>
      <h2 className="section-heading">
        <Link href={`${path}/${instrument.id}`}>{title}</Link>
      </h2>
      <p>{t(inUse ? 'kept-on' : 'kept-off')}</p>
      <p className="soft small">
        {isOwn ? t('kept-own', { versions: versions.join(', ') }) : t('kept-delivered')}
      </p>
      <Button disabled={busy} onClick={() => onUse(!inUse)}>
        {t(inUse ? 'kept-turn-off' : 'kept-turn-on')}
        <span className="visually-hidden"> {title}</span>
      </Button>
    </Sheet>
  );
}
