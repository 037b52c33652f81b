import { useCallback, useEffect, useRef, useState } from 'react';
import type { Came } from '../../core/types/Came';
import type { Command } from '../../core/types/Command';
import type { PairView } from '../../core/types/PairView';
import type { Said } from '../../core/types/Said';
import type { Told } from '../../core/types/Told';
import { useCore } from '../../ui/core-access/core-context';
import { useKeeping, type KeptBy } from '../../ui/keeping/useKeeping';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { type Tolds } from './asks';

type Says = Extract<Command, { type: 'check_in' }>;

/** What is said of one day. */
interface OfDay {
  told: ReadonlyMap<string, Told>;
  agreement: Said | null;
  next: string | null;
  came: ReadonlyMap<string, Came>;
}

const NOTHING: OfDay = { told: new Map(), agreement: null, next: null, came: new Map() };

export interface CheckInNow {
  told: Tolds;
  agreement: Said;
  next: string | null;
  came: Readonly<Record<string, Came>>;
  fault: string | null;
  onTold(question: string, told: Told): void;
  onAgreement(said: Said): void;
  onNext(day: string): void;
  /** What came of something of an earlier day. */
  onCame(date: string, question: string, came: Came): void;
  /** Puts on the device what was not kept yet. `false`: it did not get there; the screen still has it. */
  keep(): Promise<boolean>;
}

function voiceOf(told: Told | undefined) {
  return told?.type === 'words' ? told.said.voice : null;
}

/** One's own half of the check-in of today: kept with each step onward, and when one leaves. */
export function useCheckIn(pair: PairView, today: string, version: number): CheckInNow {
  const core = useCore();
  const begun = pair.talks.find(({ date }) => date === today)?.mine;
  const [told, setTold] = useState<Tolds>(() =>
    Object.fromEntries((begun?.answers ?? []).map((answer) => [answer.question, answer.told])),
  );
  const [agreement, setAgreement] = useState<Said>(begun?.agreement ?? NOTHING_SAID);
  const [next, setNext] = useState<string | null>(begun?.next ?? null);
  const [came, setCame] = useState<Readonly<Record<string, Came>>>({});
  const { space, talks } = pair;
  const other = pair.with.id;

  /** By which version an earlier day was asked; 0 when that is not known. */
  const asked = useRef(new Map<string, number>());
  useEffect(() => {
    asked.current = new Map(talks.map((talk) => [talk.date, talk.version]));
  }, [talks]);

  const keepDay = useCallback(
    async (date: string, said: OfDay) => {
      const command: Says = {
        type: 'check_in',
        with: other,
        date,
        // An earlier talk stays in the words that asked then.
        version: date === today ? version : (asked.current.get(date) ?? 0) || version,
        answers: [...said.told].map(([question, what]) => ({ question, told: what })),
        agreement: said.agreement,
        next: said.next,
        wrong: [],
        came: [...said.came].map(([question, what]) => ({ question, came: what })),
        at: core.now(),
      };
      await core.run(space, command);
    },
    [core, other, space, today, version],
  );
  const { fault, say, keep } = useKeeping(keepDay);

  /** Something more of a day. A recording is not typed: it is kept at once, also when the question has gone meanwhile. */
  function more(date: string, add: (before: OfDay) => Partial<OfDay>, by: KeptBy = 'leaving') {
    say(date, (waiting = NOTHING) => ({ ...waiting, ...add(waiting) }), by);
  }

  return {
    told,
    agreement,
    next,
    came,
    fault,
    onTold(question, what) {
      const before = told[question];
      setTold((known) => ({ ...known, [question]: what }));
      const spoke = (voiceOf(what)?.hash ?? null) !== (voiceOf(before)?.hash ?? null);
      more(today, (day) => ({ told: new Map(day.told).set(question, what) }), spoke ? 'now' : 'leaving');
    },
    onAgreement(said) {
      setAgreement(said);
      const spoke = said.voice?.hash !== agreement.voice?.hash;
      more(today, () => ({ agreement: said }), spoke ? 'now' : 'leaving');
    },
    onNext(day) {
      setNext(day);
      more(today, () => ({ next: day }));
    },
    onCame(date, question, what) {
      setCame((known) => ({ ...known, [`${date} ${question}`]: what }));
      more(date, (day) => ({ came: new Map(day.came).set(question, what) }));
    },
    keep,
  };
}
