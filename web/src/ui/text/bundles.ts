import { FluentBundle, FluentResource } from '@fluent/bundle';
import { dutch } from './dutch';
import type { Language } from './language';

/** The bundles for a language, best first. Dutch stands behind each other language. */
export async function bundlesFor(language: Language): Promise<FluentBundle[]> {
  switch (language) {
    case 'nl':
      return [bundle('nl', dutch)];
    case 'en': {
      const { english } = await import('./english');
      return [bundle('en', english), bundle('nl', dutch)];
    }
  }
}

/** Fluent's own isolation marks are off: names are isolated where they need it, by `isolated`. */
export function bundle(language: Language, sources: readonly string[]): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const source of sources) {
    const faults = made.addResource(new FluentResource(source));
    if (faults[0]) throw faults[0];
  }
  return made;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** A person's name inside a sentence: kept apart when its letters run the other way. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
