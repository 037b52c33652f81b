import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command } from '../../core/types/Command';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { withoutAnswer, type Answers, type QuestionAnswer } from './fill/answers';
import { answersOf, keptAnswer, todays } from './filling';
import type { Instrument } from './instrument';
import { nowAt } from './topic-now';
import type { OwnMap } from './useInstruments';

/** How long one's hands rest before words are kept: storage is slow on an old phone. */
const REST_MS = 600;

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

/** Something that is said here and is not on the device yet. */
interface Unkept {
  /** In which filling-in, and in which version that was. */
  assessment: string;
  version: number;
  topic: string;
  answers: { question: string; answer: QuestionAnswer | null }[];
  talk: { topic: string; on: boolean }[];
}

/** One filling-in: what is tapped is kept at once, words when one's hands rest, and all of it when one goes on or leaves. */
export function useFilling(map: OwnMap, instrument: Instrument): Filling {
  const core = useCore();
  const { fault, attempt } = useFault();
  const { space } = map.view;
  const [begun] = useState(() => todays(map.fillings(instrument), instrument, core.now()));
  const [assessment] = useState(() => begun?.assessment ?? crypto.randomUUID());
  const [at, setAt] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>(() => answersOf(begun, instrument));
  const [talk, setTalk] = useState<ReadonlySet<string>>(() => wishes(map, instrument));
  /** By what it is about: words that are being written, and what did not fit on the device. */
  const unkept = useRef(new Map<string, Unkept>());
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(async () => {
    clearTimeout(rest.current);
    if (unkept.current.size === 0) return true;
    return attempt(async () => {
      for (const [about, said] of [...unkept.current]) {
        await core.run(space, command(instrument, said, core.now()));
        // Unless more was said meanwhile.
        if (unkept.current.get(about) === said) unkept.current.delete(about);
      }
    });
  }, [attempt, core, space, instrument]);

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

  const here = { assessment, version: instrument.version };

  function onAnswer(question: string, answer: QuestionAnswer | null) {
    const topic = instrument.questions.find((each) => each.id === question)?.topic;
    if (topic === undefined) return;
    setAnswers((known) => (answer ? { ...known, [question]: answer } : withoutAnswer(known, question)));
    // A wish to talk from the time before goes along: this filling-in is what is shown from now on.
    const wish = talk.has(topic) ? [{ topic, on: true }] : [];
    unkept.current.set(`answer ${question}`, { ...here, topic, answers: [{ question, answer }], talk: wish });
    clearTimeout(rest.current);
    if (answer?.type === 'told' && voiceIn(answer) === voiceIn(answers[question]))
      rest.current = setTimeout(() => void keep(), REST_MS);
    else void keep();
  }

  function onTalk(topic: string, on: boolean) {
    setTalk((known) => new Set(on ? [...known, topic] : [...known].filter((each) => each !== topic)));
    unkept.current.set(`talk ${topic}`, { ...here, topic, answers: [], talk: [{ topic, on }] });
    // A wish from the time before would show again as soon as this one is gone.
    const before = nowAt(map.fillings(instrument), instrument, topic);
    if (!on && before.talk && before.newest && before.newest.said.assessment !== assessment) {
      const { assessment: earlier, version } = before.newest.said;
      const off = { assessment: earlier, version, topic, answers: [], talk: [{ topic, on }] };
      unkept.current.set(`talk before ${topic}`, off);
    }
    void keep();
  }

  return { at, setAt, answers, talk, fault, onAnswer, onTalk, keep };
}

/** The recording in an answer. */
function voiceIn(answer: QuestionAnswer | undefined): string | null {
  return answer?.type === 'told' ? (answer.said.voice?.hash ?? null) : null;
}

/** The topics that one wants to talk about, as the map shows them. */
function wishes(map: OwnMap, instrument: Instrument): ReadonlySet<string> {
  const fillings = map.fillings(instrument);
  const topics = instrument.topics.map(({ id }) => id);
  return new Set(topics.filter((topic) => nowAt(fillings, instrument, topic).talk));
}

function command(instrument: Instrument, said: Unkept, at: number): Command {
  const area = instrument.topics.find(({ id }) => id === said.topic)?.area ?? 'whole';
  return {
    type: 'assess',
    organisation: instrument.organisation,
    assessment: said.assessment,
    instrument: instrument.id,
    version: said.version,
    area,
    answers: said.answers.map(({ question, answer }) => ({ question, answer: keptAnswer(answer) })),
    talk: said.talk,
    at,
  };
}
