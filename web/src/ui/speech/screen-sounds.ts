import type { Sound } from './speaker';

const READ = 'h1, h2, h3, h4, p, li, legend, label, dt, dd, button, a, summary, textarea, [data-sounds]';

const instead = new WeakMap<Element, () => Sound>();

/** While the screen is read aloud, this element sounds so, instead of its words. */
export function speakInstead(element: Element, sound: () => Sound): void {
  instead.set(element, sound);
  element.setAttribute('data-sounds', '');
}

/** Everything a screen says, in the order of the screen. Parts inside `[data-silent]` are skipped. */
export function screenSounds(root: ParentNode, screenLang: string): Sound[] {
  const sounds: Sound[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(READ)) {
    const own = instead.get(element);
    if (own) {
      sounds.push(own());
      continue;
    }
    if (element.closest('[data-silent], [hidden], [aria-hidden="true"]')) continue;
    // Of what is folded only the line that opens it is said.
    if (element.closest('details:not([open])') && element.tagName !== 'SUMMARY') continue;
    // The innermost part speaks, so that nothing is said twice.
    if (element.querySelector(READ)) continue;
    const text = (element instanceof HTMLTextAreaElement ? element.value : element.textContent)?.trim();
    if (!text) continue;
    sounds.push({ kind: 'text', text, lang: element.closest('[lang]')?.getAttribute('lang') || screenLang });
  }
  return sounds;
}
