// The service worker: holds the shell, so that Kring opens without a connection. It never touches what people
// write; that is the core's work. A new version waits until the person says yes.
export {};

declare const self: ServiceWorkerGlobalScope;

// Filled in by build/precache.ts.
const VERSION = '__KRING_VERSION__';
const PATHS = '__KRING_PATHS__'.split('\n');

const PREFIX = 'kring-shell-';
const CACHE = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'refresh-now') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const path = event.request.mode === 'navigate' && url.pathname === '/index.html' ? '/' : url.pathname;
  if (PATHS.includes(path)) event.respondWith(fromShell(path, event.request));
});

/** Everything or nothing: a half-filled shell would open a broken app in a room without a connection. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(PATHS.map((path) => new Request(path, { cache: path === '/' ? 'reload' : 'default' })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith(PREFIX) && n !== CACHE).map((n) => caches.delete(n)));
}

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
