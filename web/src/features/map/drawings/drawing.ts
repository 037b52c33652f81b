import type { PictogramName } from '../../../ui/pictogram-names';

/** How an instrument is drawn: `drawn_as` in its file. */
export type DrawnAs = 'bridge' | 'wheel' | 'ladder' | 'mixing_desk' | 'path' | 'list';

export interface DrawnStep {
  id: string;
  words: string;
}

/** One topic of an instrument, as far as a drawing shows it. */
export interface DrawnTopic {
  id: string;
  name: string;
  pictogram: PictogramName;
  /** Lowest first; empty where a topic asks for words alone. */
  steps: readonly DrawnStep[];
  /** Index in `steps` now; `null`: not looked at yet, or only told in words. */
  step: number | null;
  /** Something was said or written about it: with `step: null` it has been looked at all the same. */
  told?: boolean;
  /** Index of the earlier assessment: it shows through the newest. */
  before?: number | null;
  /** Another's view beside the self-view, where it is shared. */
  other?: number | null;
  /** "Hier wil ik over praten". */
  talk: boolean;
}

/** What one knows of a topic now: a step, words alone, or nothing yet. */
export type Looked = 'step' | 'told' | 'not_yet';

export function lookedAt(topic: DrawnTopic): Looked {
  if (topic.step !== null && topic.steps[topic.step]) return 'step';
  return topic.told ? 'told' : 'not_yet';
}

/** What every drawing takes. */
export interface DrawingProps {
  /** In the order of the instrument: pillars, spokes, channels. */
  topics: readonly DrawnTopic[];
  /** The topic that is open now. */
  open: string | null;
  /** Left out: the drawing is for reading only. */
  onOpen?: (id: string) => void;
  /** What is drawn, for a screen reader. */
  title: string;
  /** Whose it is, when it is not one's own: "Hier wil Jo over praten". */
  whose?: string;
  /** Who gave the other view: "Sanne koos: …" instead of "Een ander koos: …". */
  otherBy?: string;
}
