import { useCallback, useEffect, useRef, useState } from 'react';
import type { Came } from '../../core/types/Came';
import type { Command } from '../../core/types/Command';
import type { PairView } from '../../core/types/PairView';
import type { Said } from '../../core/types/Said';
import type { Told } from '../../core/types/Told';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { type Tolds } from './asks';

type Says = Extract<Command, { type: 'check_in' }>;

/** What is said here and is not on the device yet, by the day it is about. */
type Unkept = Map<
  string,
  { told: Map<string, Told>; agreement: Said | null; next: string | null; came: Map<string, Came> }
>;

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
  const { fault, attempt } = useFault();
  const begun = pair.talks.find(({ date }) => date === today)?.mine;
  const [told, setTold] = useState<Tolds>(() =>
    Object.fromEntries((begun?.answers ?? []).map((answer) => [answer.question, answer.told])),
  );
  const [agreement, setAgreement] = useState<Said>(begun?.agreement ?? NOTHING_SAID);
  const [next, setNext] = useState<string | null>(begun?.next ?? null);
  const [came, setCame] = useState<Readonly<Record<string, Came>>>({});
  const unkept = useRef<Unkept>(new Map());
  const { space, talks } = pair;
  const other = pair.with.id;

  /** By which version an earlier day was asked; 0 when that is not known. */
  const asked = useRef(new Map<string, number>());
  useEffect(() => {
    asked.current = new Map(talks.map((talk) => [talk.date, talk.version]));
  }, [talks]);

  const keep = useCallback(async () => {
    const waiting = [...unkept.current];
    if (waiting.length === 0) return true;
    return attempt(async () => {
      for (const [date, said] of waiting) {
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
        // Unless more was said meanwhile.
        if (unkept.current.get(date) === said) unkept.current.delete(date);
      }
    });
  }, [attempt, core, other, space, today, version]);

  useEffect(() => {
    const gone = keepBeforeReload(keep);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void keep();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      gone();
      document.removeEventListener('visibilitychange', onHidden);
      void keep();
    };
  }, [keep]);

  /** What waits for a day, with something more: a new object, so that what is under way is told apart. */
  function more(date: string) {
    const before = unkept.current.get(date);
    const now = {
      told: new Map(before?.told),
      agreement: before?.agreement ?? null,
      next: before?.next ?? null,
      came: new Map(before?.came),
    };
    unkept.current.set(date, now);
    return now;
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
      more(today).told.set(question, what);
      // A recording is not typed: it is kept at once, also when the question has gone meanwhile.
      if ((voiceOf(what)?.hash ?? null) !== (voiceOf(before)?.hash ?? null)) void keep();
    },
    onAgreement(said) {
      setAgreement(said);
      more(today).agreement = said;
      if (said.voice?.hash !== agreement.voice?.hash) void keep();
    },
    onNext(day) {
      setNext(day);
      more(today).next = day;
    },
    onCame(date, question, what) {
      setCame((known) => ({ ...known, [`${date} ${question}`]: what }));
      more(date).came.set(question, what);
    },
    keep,
  };
}
