import type { Asks as CoreAsks } from '../../core/types/Asks';
import type { AssessmentView } from '../../core/types/AssessmentView';
import type { OnShelf } from '../../core/types/OnShelf';
import type { Question as CoreQuestion } from '../../core/types/Question';
import { isPictogram, type PictogramName } from '../../ui/pictogram-names';
import type { Instrument, InstrumentQuestion } from './instrument';

/** What is on someone's map. */
export interface OnMap {
  /** The newest version that one can fill in; of what is out of use, the newest that one filled in. */
  instrument: Instrument;
  /** Whether one can fill it in now. What cannot is there to read what was filled in before. */
  inUse: boolean;
}

/** What someone can fill in about themselves now, and what they filled in before. */
export function onMap(shelf: readonly OnShelf[], assessments: readonly AssessmentView[]): OnMap[] {
  const now = shelf.filter((each) => each.inUse && each.instrument.filledInBy.includes('participant'));
  const before = shelf.filter(
    (each) => !now.some((other) => isSame(other, each)) && assessments.some((said) => isVersion(said, each)),
  );
  const newest = before.filter(
    (each) =>
      !before.some((other) => isSame(other, each) && other.instrument.version > each.instrument.version),
  );
  return [
    ...now.map((each) => ({ instrument: drawable(each), inUse: true })),
    ...newest.map((each) => ({ instrument: drawable(each), inUse: false })),
  ];
}

/** The newest version of each instrument, to read what was filled in with it. */
export function readable(shelf: readonly OnShelf[]): Instrument[] {
  return shelf
    .filter(
      (each) =>
        !shelf.some((other) => isSame(other, each) && other.instrument.version > each.instrument.version),
    )
    .map(drawable);
}

/** An instrument with its topics of some areas alone. */
export function onlyAbout(instrument: Instrument, areas: readonly string[]): Instrument {
  const topics = instrument.topics.filter(({ area }) => areas.includes(area));
  const questions = instrument.questions.filter(({ topic }) => topics.some(({ id }) => id === topic));
  return { ...instrument, topics, questions };
}

/** The version that something was filled in with; `undefined` when this device never heard of it. */
export function versionOf(shelf: readonly OnShelf[], said: AssessmentView): Instrument | undefined {
  const found = shelf.find((each) => isVersion(said, each));
  return found && drawable(found);
}

function isSame(one: OnShelf, other: OnShelf): boolean {
  return one.instrument.id === other.instrument.id && one.organisation === other.organisation;
}

function isVersion(said: AssessmentView, { organisation, instrument }: OnShelf): boolean {
  return (
    said.instrument === instrument.id &&
    said.organisation === organisation &&
    said.version === instrument.version
  );
}

/** As the screens draw and ask it. */
export function drawable({
  organisation,
  instrument,
}: Pick<OnShelf, 'organisation' | 'instrument'>): Instrument {
  return {
    organisation,
    id: instrument.id,
    version: instrument.version,
    drawnAs: instrument.drawnAs,
    filledInBy: instrument.filledInBy,
    usefulEveryWeeks: instrument.usefulEveryWeeks,
    topics: instrument.topics.map((topic) => ({ ...topic, pictogram: pictogram(topic.pictogram) })),
    scales: instrument.scales,
    questions: instrument.questions.map(question),
    plan: instrument.plan,
    texts: instrument.texts as Instrument['texts'],
  };
}

function question({ id, topic, asks, drawn, askedWhen }: CoreQuestion): InstrumentQuestion {
  return { id, topic, drawn, askedWhen, asks: asks.type, ...answers(asks) };
}

function answers(asks: CoreAsks): Partial<InstrumentQuestion> {
  switch (asks.type) {
    case 'scale':
      return { scale: asks.scale };
    case 'choice': {
      const choices = asks.choices.map((choice) => choice.id);
      const drawn = asks.choices.flatMap((choice) =>
        choice.pictogram === null ? [] : [pictogram(choice.pictogram)],
      );
      return { choices, ...(drawn.length === choices.length ? { pictograms: drawn } : {}) };
    }
    case 'words':
    case 'voice':
      return {};
  }
}

/** An organisation's own instrument may name a drawing that this app does not have yet. */
function pictogram(name: string): PictogramName {
  return isPictogram(name) ? name : 'note';
}
