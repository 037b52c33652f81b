import { useState } from 'react';
import { useLocation } from 'wouter';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import { Fill } from './fill/Fill';
import type { Instrument } from './instrument';
import { instrumentPath, keyOf, planPath } from './paths';
import { isAnswered } from './fill/answers';
import { useFilling } from './useFilling';
import { useInstruments, type OwnMap } from './useInstruments';

/** Filling in an instrument, or one topic of it: each answer is kept as it is given. */
export default function FillIn({ id, topic }: { id: string; topic: string | null }) {
  const t = useText();
  const map = useInstruments();
  /** What one began with stays on the screen, whatever the organisation does meanwhile. */
  const [begun, setBegun] = useState<Instrument | null>(null);
  if (!map) return null;
  const found = map.instruments.find((each) => each.inUse && keyOf(each.instrument) === id)?.instrument;
  const instrument = begun ?? found;
  if (instrument && !begun) setBegun(instrument);
  if (instrument) return <Filling map={map} instrument={instrument} topic={topic} />;
  if (map.isWaiting) return null;
  return (
    <OneTask back="/map">
      <ScreenTitle>{t('map-title')}</ScreenTitle>
      <Empty sentence={t('map-not-here')} />
    </OneTask>
  );
}

function Filling({ map, instrument, topic }: { map: OwnMap; instrument: Instrument; topic: string | null }) {
  const [, go] = useLocation();
  const { at, setAt, answers, talk, fault, onAnswer, onTalk, keep } = useFilling(map, instrument);
  const back = instrumentPath(instrument, topic);
  // All of a plan was looked at: it goes on to a goal.
  const plans = topic === null && instrument.plan && isAnswered(answers[instrument.plan.wish]);
  const done = plans ? planPath(instrument) : back;

  async function onward(then: () => void) {
    if (await keep()) then();
  }

  return (
    // What is typed here is kept as one types.
    <div data-kept>
      <Fill
        instrument={instrument}
        space={map.view.space}
        topic={instrument.topics.some((each) => each.id === topic) ? topic : null}
        at={at}
        answers={answers}
        talk={talk}
        back={back}
        onAnswer={onAnswer}
        onTalk={onTalk}
        onGo={(question) => void onward(() => setAt(question))}
        onDone={() => void onward(() => go(done, { replace: true }))}
        fault={fault && <FaultLine>{fault}</FaultLine>}
      />
    </div>
  );
}
