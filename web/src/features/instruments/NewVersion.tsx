import { useState } from 'react';
import type { CheckedInstrument } from '../../core/kept-instruments';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { drawable } from '../map/shelf';
import { faultWords } from './faults';
import { Preview } from './Preview';
import './NewVersion.css';

/** A file that was chosen, and what came of looking at it. */
interface Chosen {
  name: string;
  text: string;
  checked: CheckedInstrument;
}

interface NewVersionProps {
  organisation: string;
  onAdded(): void;
}

/** An instrument of one's own, from a file: everything that is wrong in it, or how it will be, and then it is added. */
export function NewVersion({ organisation, onAdded }: NewVersionProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [added, setAdded] = useState(false);

  function onFile(file: File | undefined) {
    if (!file) return;
    setAdded(false);
    setChosen(null);
    void attempt(async () => {
      const text = await file.text();
      setChosen({ name: file.name, text, checked: await core.online.checkInstrument(organisation, text) });
    });
  }

  async function onAdd(text: string) {
    if (!(await attempt(() => core.online.addInstrument(organisation, text)))) return;
    setChosen(null);
    setAdded(true);
    onAdded();
  }

  const instrument = chosen?.checked.instrument;
  return (
    <Sheet kind="stack stack--wide" labelledBy="kept-new">
      <h2 className="section-heading" id="kept-new">
        {t('kept-new')}
      </h2>
      <p>{t('kept-new-what')}</p>
      <label className="instrument-file">
        <span className="utrecht-button button button--plain button--block">
          <Pictogram name="add" />
          <span>{t('kept-choose')}</span>
        </span>
        <input
          type="file"
          accept=".toml,application/toml,text/plain"
          disabled={busy}
          onChange={(event) => {
            onFile(event.target.files?.[0]);
            // The same file again, once it was mended, is another choice.
            event.target.value = '';
          }}
        />
      </label>
      {fault && <FaultLine>{fault}</FaultLine>}
      {added && <p role="status">{t('kept-added')}</p>}
      {chosen && chosen.checked.faults.length > 0 && (
        <div role="alert" className="stack">
          <p className="word">{t('kept-faults', { count: chosen.checked.faults.length })}</p>
          <ul className="instrument-faults">
            {chosen.checked.faults.map((each, index) => (
              <li key={index}>{faultWords(t, each)}</li>
            ))}
          </ul>
        </div>
      )}
      {chosen && instrument && (
        <>
          <Preview instrument={drawable({ organisation, instrument })} />
          <Button look="main" block disabled={busy} onClick={() => void onAdd(chosen.text)}>
            {t('kept-add', { version: instrument.version })}
          </Button>
        </>
      )}
    </Sheet>
  );
}
