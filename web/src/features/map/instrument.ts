import type { Plan } from '../../core/types/Plan';
import type { Language } from '../../ui/text/language';
import type { PictogramName } from '../../ui/pictogram-names';
import type { DrawnAs, DrawnStep } from './drawings/drawing';

export type FilledInBy = 'participant' | 'professional' | 'together' | 'network_contact';

export type LifeArea =
  | 'housing'
  | 'money'
  | 'people'
  | 'mind'
  | 'motivation'
  | 'body'
  | 'practical'
  | 'activity'
  | 'learning'
  | 'work'
  | 'whole';

/** How a question is answered. */
export type Asks = 'scale' | 'choice' | 'words' | 'voice';

export interface InstrumentTopic {
  id: string;
  area: LifeArea;
  pictogram: PictogramName;
  /** Nobody else fills this topic in. */
  selfViewOnly: boolean;
}

export interface InstrumentScale {
  id: string;
  /** Ids, lowest first, 2 to 7. */
  steps: readonly string[];
}

export interface InstrumentQuestion {
  id: string;
  topic: string;
  asks: Asks;
  /** With `asks: 'scale'`. */
  scale?: string | null;
  /** With `asks: 'choice'`, 2 to 9. */
  choices?: readonly string[];
  /** One for each choice, in the same order; or none. */
  pictograms?: readonly PictogramName[];
  /** The scale question whose step the drawing shows. */
  drawn?: boolean;
  /** Only asked after one of these steps or choices. */
  askedWhen?: { question: string; answers: readonly string[] } | null;
}

/** An instrument as its file says it (`instruments/<id>.toml`). */
export interface Instrument {
  /** Whose own it is; of nobody when it comes with Kring. */
  organisation: string | null;
  id: string;
  version: number;
  drawnAs: DrawnAs;
  filledInBy: readonly FilledInBy[];
  usefulEveryWeeks?: number | null;
  topics: readonly InstrumentTopic[];
  scales: readonly InstrumentScale[];
  questions: readonly InstrumentQuestion[];
  /** What of it leads on to a goal and its steps. */
  plan?: Plan | null;
  /** By language, then by key: `title`, `topic.money`, `scale.firmness.firm`. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A text of the instrument in the reader's language, Dutch where that has none. */
export function instrumentText(instrument: Instrument, language: Language, key: string): string {
  return instrument.texts[language]?.[key] ?? instrument.texts['nl']?.[key] ?? '';
}

/** The steps of a scale with their words, lowest first; empty for a scale that is not there. */
export function stepsOf(instrument: Instrument, scale: string, language: Language): DrawnStep[] {
  const found = instrument.scales.find((each) => each.id === scale);
  return (found?.steps ?? []).map((id) => ({
    id,
    words: instrumentText(instrument, language, `scale.${scale}.${id}`),
  }));
}

/** The one question of a topic whose step is drawn: the marked one, the first with a scale otherwise. */
export function drawnQuestion(instrument: Instrument, topic: string): InstrumentQuestion | undefined {
  const scaled = instrument.questions.filter((each) => each.topic === topic && each.asks === 'scale');
  return scaled.find((each) => each.drawn) ?? scaled[0];
}
