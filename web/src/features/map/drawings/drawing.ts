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
  /** Lowest first. */
  steps: readonly DrawnStep[];
  /** Index in `steps` now; `null`: not looked at yet. */
  step: number | null;
  /** Index of the earlier assessment: it shows through the newest. */
  before?: number | null;
  /** Another's view beside the self-view, where it is shared. */
  other?: number | null;
  /** "Hier wil ik over praten". */
  talk: boolean;
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
