import type { Reaction } from '../../core/types/Reaction';
import type { Tint } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';

/** The drawing of each kind word. */
export const REACTION_LOOK: Record<Reaction, { pictogram: PictogramName; tint: Tint }> = {
  beautiful: { pictogram: 'well', tint: 'compliment' },
  recognise: { pictogram: 'recognise', tint: 'story' },
  strength: { pictogram: 'cup', tint: 'offer' },
  will_help: { pictogram: 'help', tint: 'small_step' },
};

/** The text on the button: `react-will-help`. */
export function reactionText(reaction: Reaction): string {
  return `react-${reaction.replace('_', '-')}`;
}
