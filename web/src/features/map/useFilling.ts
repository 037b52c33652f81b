import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapView } from '../../core/types/MapView';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { withoutAnswer, type Answers, type QuestionAnswer } from './fill/answers';
import { answersOf, keptAnswer, todays } from './filling';
import type { Instrument } from './instrument';
import { fillingsOf } from './standing';

export interface Filling {
  /** The question on the screen; `null`: the first. */
  at: string | null;
  setAt(question: string): void;
  answers: Answers;
  talk: ReadonlySet<string>;
  fault: string | null;
  onAnswer(question: string, answer: QuestionAnswer | null): void;
  onTalk(topic: string, talk: boolean): void;
  /** Puts on the device what was not kept yet. `false`: it did not get there; the screen still has it. */
  keep(): Promise<boolean>;
}

/** One filling-in: what is tapped is kept at once, words when one goes on, leaves or looks away. */
export function useFilling(view: MapView, instrument: Instrument): Filling {
  const core = useCore();
  const { fault, attempt } = useFault();
  const { space } = view;
  const [begun] = useState(() => todays(fillingsOf(view.assessments, instrument), instrument, core.now()));
  const [assessment] = useState(() => begun?.assessment ?? crypto.randomUUID());
  const [at, setAt] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>(() => answersOf(begun, instrument));
  const [talk, setTalk] = useState<ReadonlySet<string>>(() => new Set(begun?.talk));
  /** What is on the screen and not on the device: words that are being written, or what did not fit. */
  const unkept = useRef(new Map<string, QuestionAnswer | null>());

  const run = useCallback(
    async (
      topic: string,
      answer: { question: string; answer: QuestionAnswer | null } | null,
      talks: boolean | null,
    ) => {
      const area = instrument.topics.find((each) => each.id === topic)?.area;
      if (!area) return;
      await core.run(space, {
        type: 'assess',
        assessment,
        organisation: instrument.organisation,
        instrument: instrument.id,
        version: instrument.version,
        area,
        answers: answer ? [{ question: answer.question, answer: keptAnswer(answer.answer) }] : [],
        talk: talks === null ? [] : [{ topic, on: talks }],
        at: core.now(),
      });
    },
    [core, space, assessment, instrument],
  );

  const keep = useCallback(
    () =>
      attempt(async () => {
        for (const [question, answer] of [...unkept.current]) {
          const topic = instrument.questions.find((each) => each.id === question)?.topic;
          if (topic) await run(topic, { question, answer }, null);
          // Unless more was written meanwhile.
          if (unkept.current.get(question) === answer) unkept.current.delete(question);
        }
      }),
    [attempt, instrument, run],
  );

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

  function onAnswer(question: string, answer: QuestionAnswer | null) {
    setAnswers((known) => (answer ? { ...known, [question]: answer } : withoutAnswer(known, question)));
    unkept.current.set(question, answer);
    if (answer?.type !== 'told') void keep();
  }

  function onTalk(topic: string, on: boolean) {
    setTalk((known) => new Set(on ? [...known, topic] : [...known].filter((each) => each !== topic)));
    void attempt(() => run(topic, null, on));
  }

  return { at, setAt, answers, talk, fault, onAnswer, onTalk, keep };
}
