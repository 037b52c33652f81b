import type { CheckInsView } from '../../core/types/CheckInsView';
import type { PairSide } from '../../core/types/PairSide';
import type { Said } from '../../core/types/Said';
import type { TalkView } from '../../core/types/TalkView';
import type { Told } from '../../core/types/Told';
import { isSaid } from '../../ui/own-words/said';
import type { Instrument, InstrumentQuestion } from '../map/instrument';
import { drawable } from '../map/shelf';

/** The question that begins: another part of its choices each time. */
const OPENING = 'opening';
/** What both say: the strengths that they saw. */
export const STRENGTHS = 'went-well';
/** What one wants to learn. */
export const LEARNING = 'want-to-learn';
/** What the two agree. It stands in a place of its own, and not among the answers. */
export const AGREEMENT = 'one-agreement';

/** How many openings are shown at a time. */
const OPENINGS = 4;

/** The newest version of what is asked; `null` before this device heard of any. */
export function newest(view: CheckInsView): Instrument | null {
  const found = view.instruments?.[0];
  return found ? drawable(found) : null;
}

/** The version with which a check-in was done, or the newest: its words are near enough to read by. */
export function versionOf(view: CheckInsView, talk: TalkView): Instrument | null {
  const found = view.instruments?.find((each) => each.instrument.version === talk.version);
  return found ? drawable(found) : newest(view);
}

export type Tolds = Readonly<Record<string, Told>>;

/** What one of the two is asked now, in order. How work was and what one wants to learn is the participant's to say. */
export function asked(
  instrument: Instrument,
  side: PairSide,
  told: Tolds,
  times: number,
): InstrumentQuestion[] {
  const mine = instrument.questions.filter(
    ({ id }) => side === 'participant' || id === STRENGTHS || id === AGREEMENT,
  );
  return mine
    .filter(({ askedWhen }) => {
      if (!askedWhen) return true;
      const before = told[askedWhen.question];
      return before?.type === 'tapped' && askedWhen.answers.includes(before.answer);
    })
    .map((question) => (question.id === OPENING ? turned(question, told, times) : question));
}

/** Four of the openings, another four each time; what was chosen stays. */
function turned(question: InstrumentQuestion, told: Tolds, times: number): InstrumentQuestion {
  const all = question.choices ?? [];
  const begin = (times * OPENINGS) % Math.max(all.length, 1);
  const shown = new Set([...all, ...all].slice(begin, begin + OPENINGS));
  const chosen = told[question.id];
  if (chosen?.type === 'tapped') shown.add(chosen.answer);
  const at = all.flatMap((choice, index) => (shown.has(choice) ? [index] : []));
  const pictograms = question.pictograms;
  return {
    ...question,
    choices: at.flatMap((index) => all[index] ?? []),
    ...(pictograms ? { pictograms: at.flatMap((index) => pictograms[index] ?? []) } : {}),
  };
}

export function saysSomething(said: Said | null | undefined): said is Said {
  return !!said && isSaid(said);
}
