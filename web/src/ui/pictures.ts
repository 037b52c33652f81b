import type { Picture } from '../core/types/Picture';
import type { Tint } from './Pictogram';

/** The soft colour behind each picture. */
export const PICTURE_TINT: Record<Picture, Tint> = {
  bicycle: 'note',
  boat: 'story',
  tree: 'small_step',
  plant: 'small_step',
  bread: 'offer',
  radio: 'offer',
  umbrella: 'question',
  teapot: 'compliment',
  bird: 'agreement',
  lamp: 'compliment',
  fish: 'agreement',
  boot: 'note',
};

/** The twelve objects one chooses from, in the order of the grid. */
export const PICTURES = Object.keys(PICTURE_TINT) as Picture[];
