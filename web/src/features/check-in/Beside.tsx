import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { PairView } from '../../core/types/PairView';
import type { Said } from '../../core/types/Said';
import { Button } from '../../ui/Button';
import { FaultLine } from '../../ui/FaultLine';
import { useKeeping } from '../../ui/keeping/useKeeping';
import { nameOf } from '../../ui/people/names';
import { NOTHING_SAID, saysTheSame } from '../../ui/own-words/said';
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
  /** The other of the two speaks too. */
  bothSpeak?: boolean;
  onPut(said: Said): Promise<void>;
}

/** "Dit klopt niet": the other's word beside one's own, and the way to say it beside theirs. */
export function Beside({ mine, ...props }: BesideProps) {
  const t = useText();
  const [saying, setSaying] = useState(false);
  const { pair, wrong } = props;
  const other = nameOf(t, pair.with);
  if (saying) return <Saying {...props} onDone={() => setSaying(false)} />;
  return (
    <>
      {saysSomething(wrong) && (
        <div className="check-in-side stack">
          <p className="word small">
            {mine ? t('check-in-wrong-they-say', { name: other }) : t('check-in-wrong-you-say')}
          </p>
          <SaidWords space={pair.space} said={wrong} />
        </div>
      )}
      {!mine && pair.until !== null && (
        <div className="row">
          <Button look="quiet" onClick={() => setSaying(true)}>
            {t(saysSomething(wrong) ? 'check-in-wrong-change' : 'check-in-wrong')}
          </Button>
        </div>
      )}
    </>
  );
}

interface SayingProps extends Omit<BesideProps, 'mine'> {
  onDone(): void;
}

/** Saying it: it is put there when one says so, and what is half said when one leaves the screen. */
function Saying({ pair, name, wrong, bothSpeak = false, onPut, onDone }: SayingProps) {
  const t = useText();
  const [before] = useState(wrong ?? NOTHING_SAID);
  const [said, setSaid] = useState(before);
  const stands = useRef(before);
  const put = useRef(onPut);
  useLayoutEffect(() => {
    put.current = onPut;
  });
  const keepOne = useCallback(async (_wrong: string, what: Said) => {
    if (saysTheSame(what, stands.current)) return;
    await put.current({ ...what, text: what.text.trim() });
    stands.current = what;
  }, []);
  const { fault, say, keep } = useKeeping(keepOne);

  function onSaid(next: Said) {
    setSaid(next);
    // A recording is not typed: it is kept at once.
    say('wrong', next, next.voice?.hash === said.voice?.hash ? 'leaving' : 'now');
  }

  async function onReady() {
    if (await keep()) onDone();
  }

  function onLeave() {
    say('wrong', before, 'leaving');
    void onReady();
  }

  return (
    // What is half said is kept when one leaves.
    <div className="check-in-side stack" data-kept>
      <OwnSaid
        pair={pair}
        label={t('check-in-wrong-how')}
        hint={t('check-in-wrong-stays', { name })}
        said={said}
        bothSpeak={bothSpeak}
        onSaid={onSaid}
      />
      {fault && <FaultLine>{fault}</FaultLine>}
      <div className="row">
        <Button onClick={() => void onReady()}>{t('check-in-wrong-put')}</Button>
        <Button look="quiet" onClick={onLeave}>
          {t('check-in-wrong-leave')}
        </Button>
      </div>
    </div>
  );
}
