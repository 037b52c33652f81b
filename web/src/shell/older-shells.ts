// A tab that runs an older version fetches the rest of it, such as a screen that was not opened yet, or its worker, from the
// shell of its own time. That shell goes when the last such tab has gone.

/** What this stands on: the browser's caches, and the tabs that are open. */
export interface Around {
  caches: CacheStorage;
  clients: Pick<Clients, 'matchAll'>;
}

/** In the newest shell: which tabs were open before it. No address of the app. */
const OPEN_BEFORE = '/open-before-this-version';

/** The shells of Kring have names that begin with this. */
export const PREFIX = 'kring-shell-';

/** The shell `newest` takes over: the tabs that are open now run older ones. */
export async function takeOver({ caches, clients }: Around, newest: string): Promise<void> {
  const open = await openTabs(clients);
  const cache = await caches.open(newest);
  await cache.put(OPEN_BEFORE, new Response(JSON.stringify([...open])));
  await dropUnused({ caches, clients }, newest);
}

/** Drops the older shells once every tab that was open before `newest` has gone. */
export async function dropUnused({ caches, clients }: Around, newest: string): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== newest);
  if (older.length === 0) return;
  const noted = await (await caches.open(newest)).match(OPEN_BEFORE);
  const before = noted ? ((await noted.json()) as string[]) : [];
  const open = await openTabs(clients);
  if (before.some((tab) => open.has(tab))) return;
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function openTabs(clients: Around['clients']): Promise<Set<string>> {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return new Set(tabs.map((tab) => tab.id));
}
