import type { Asks as CoreAsks } from '../../core/types/Asks';
import type { OnShelf } from '../../core/types/OnShelf';
import type { Question as CoreQuestion } from '../../core/types/Question';
import { isPictogram, type PictogramName } from '../../ui/pictogram-names';
import type { Instrument, InstrumentQuestion } from './instrument';

/** The instruments that someone can fill in about themselves now. */
export function inUse(shelf: readonly OnShelf[]): Instrument[] {
  return shelf
    .filter((each) => each.inUse && each.instrument.filledInBy.includes('participant'))
    .map(drawable);
}

function drawable({ organisation, instrument }: OnShelf): Instrument {
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
