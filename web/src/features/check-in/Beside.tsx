import { useState } from 'react';
import type { PairView } from '../../core/types/PairView';
import type { Said } from '../../core/types/Said';
import { Button } from '../../ui/Button';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { useText } from '../../ui/text/useText';
import { saysSomething } from './asks';
import { OwnSaid } from './OwnSaid';
import './check-in.css';

interface BesideProps {
  pair: Pick<PairView, 'space' | 'side' | 'with' | 'until'>;
  /** What it stands beside is one's own. */
  mine: boolean;
  /** Whose words it stands beside. */
  name: string;
  wrong: Said | null;
  onPut(said: Said): Promise<void>;
}

/** "Dit klopt niet": the other's word beside one's own, and the way to say it beside theirs. */
export function Beside({ pair, mine, name, wrong, onPut }: BesideProps) {
  const t = useText();
  const { fault, busy, attempt } = useFault();
  const [words, setWords] = useState<Said | null>(null);

  async function onKeep() {
    const said = words;
    if (!said) return;
    const well = await attempt(() => onPut({ ...said, text: said.text.trim() }));
    if (well) setWords(null);
  }

  const other = nameOf(t, pair.with);
  return (
    <>
      {saysSomething(wrong) && words === null && (
        <div className="check-in-side stack">
          <p className="word small">
            {mine ? t('check-in-wrong-they-say', { name: other }) : t('check-in-wrong-you-say')}
          </p>
          <SaidWords space={pair.space} said={wrong} />
        </div>
      )}
      {!mine && pair.until !== null && words === null && (
        <div className="row">
          <Button look="quiet" onClick={() => setWords(wrong ?? NOTHING_SAID)}>
            {t(saysSomething(wrong) ? 'check-in-wrong-change' : 'check-in-wrong')}
          </Button>
        </div>
      )}
      {words !== null && (
        <div className="check-in-side stack">
          <OwnSaid
            pair={pair}
            label={t('check-in-wrong-how')}
            hint={t('check-in-wrong-stays', { name })}
            said={words}
            onSaid={setWords}
          />
          {fault && <FaultLine>{fault}</FaultLine>}
          <div className="row">
            <Button disabled={busy} onClick={() => void onKeep()}>
              {t('check-in-wrong-put')}
            </Button>
            <Button look="quiet" onClick={() => setWords(null)}>
              {t('check-in-wrong-leave')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
