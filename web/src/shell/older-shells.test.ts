import { expect, test } from 'vitest';
import { dropUnused, takeOver, type Around } from './older-shells';

/** A browser with these shells, in which tabs open and close. */
class Browser implements Around {
  readonly shells: Map<string, Map<string, Response>>;
  readonly tabs: Set<string>;
  readonly caches: CacheStorage;
  readonly clients = {
    matchAll: () => Promise.resolve([...this.tabs].map((id) => ({ id }))),
  } as unknown as Around['clients'];

  constructor(shells: string[], tabs: string[]) {
    this.shells = new Map(shells.map((name) => [name, new Map<string, Response>()]));
    this.tabs = new Set(tabs);
    this.caches = {
      keys: () => Promise.resolve([...this.shells.keys()]),
      delete: (name: string) => Promise.resolve(this.shells.delete(name)),
      open: (name: string) => {
        const shell = this.shells.get(name) ?? new Map<string, Response>();
        this.shells.set(name, shell);
        return Promise.resolve({
          put: (path: string, answer: Response) => Promise.resolve(void shell.set(path, answer)),
          match: (path: string) => Promise.resolve(shell.get(path)?.clone()),
        });
      },
    } as unknown as CacheStorage;
  }

  get names(): string[] {
    return [...this.shells.keys()];
  }
}

test('an older shell stays until the last tab of its time has gone', async () => {
  const browser = new Browser(['kring-shell-one', 'kring-shell-two', 'other'], ['a', 'b']);
  await takeOver(browser, 'kring-shell-two');
  expect(browser.names).toContain('kring-shell-one');
  browser.tabs.delete('a');
  browser.tabs.add('c');
  await dropUnused(browser, 'kring-shell-two');
  expect(browser.names).toContain('kring-shell-one');
  browser.tabs.delete('b');
  await dropUnused(browser, 'kring-shell-two');
  expect(browser.names).toEqual(['kring-shell-two', 'other']);
});

test('without an open tab the older shells go at once', async () => {
  const browser = new Browser(['kring-shell-one', 'kring-shell-two'], []);
  await takeOver(browser, 'kring-shell-two');
  expect(browser.names).toEqual(['kring-shell-two']);
});
