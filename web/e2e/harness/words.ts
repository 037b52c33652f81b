import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

const DUTCH = fileURLToPath(new URL('../../../locales/nl/', import.meta.url));
const bundle = new FluentBundle('nl', { useIsolating: false });
for (const file of readdirSync(DUTCH))
  bundle.addResource(new FluentResource(readFileSync(DUTCH + file, 'utf8')));

/** The Dutch words that a person reads, by their key; marks for bold are left out. */
export function words(key: string, values: Record<string, FluentVariable> = {}): string {
  const message = bundle.getMessage(key)?.value;
  if (!message) throw new Error(`locales/nl has no sentence ${key}`);
  return bundle.formatPattern(message, values).replace(/<[^>]+>/g, '');
}
