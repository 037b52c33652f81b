// How Kring looks on this device: letters and light. Kept on the device, set before the first screen.

export const LETTERS = ['normal', 'large', 'larger', 'largest'] as const;
export type Letters = (typeof LETTERS)[number];

export const LIGHTS = ['system', 'light', 'dark'] as const;
export type Light = (typeof LIGHTS)[number];

export interface Appearance {
  letters: Letters;
  light: Light;
}

const KEY = 'kring-appearance';
const USUAL: Appearance = { letters: 'normal', light: 'system' };

/** Of the size that the browser's own setting gives. */
const PERCENT: Record<Letters, string> = { normal: '100%', large: '125%', larger: '150%', largest: '200%' };

/** What was chosen on this device; what cannot be read counts as not chosen. */
export function chosenAppearance(stored: Storage = localStorage): Appearance {
  const [letters, light] = (stored.getItem(KEY) ?? '').split(' ');
  return {
    letters: LETTERS.find((each) => each === letters) ?? USUAL.letters,
    light: LIGHTS.find((each) => each === light) ?? USUAL.light,
  };
}

export function rememberAppearance({ letters, light }: Appearance, stored: Storage = localStorage): void {
  stored.setItem(KEY, `${letters} ${light}`);
}

/** Lets the page look like that. */
export function applyAppearance(
  { letters, light }: Appearance,
  root: HTMLElement = document.documentElement,
): void {
  root.style.fontSize = PERCENT[letters];
  if (light === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = light;
  // With other letters there is another number of rem on the glass.
  window.dispatchEvent(new Event('resize'));
}
