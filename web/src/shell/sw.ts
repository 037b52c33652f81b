// The service worker: holds the shell, so that Kring opens without a connection. It never touches what people
// write; that is the core's work. A new version waits until the person says yes.
import { dropUnused, PREFIX, takeOver } from './older-shells';

declare const self: ServiceWorkerGlobalScope;

// Filled in by build/precache.ts.
const VERSION = '__KRING_VERSION__';
const PATHS = '__KRING_PATHS__'.split('\n');

const CACHE = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(self, CACHE).finally(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'refresh-now') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const path = event.request.mode === 'navigate' && url.pathname === '/index.html' ? '/' : url.pathname;
  if (event.request.mode === 'navigate') event.waitUntil(dropUnused(self, CACHE));
  if (PATHS.includes(path)) event.respondWith(fromShell(path, event.request));
  else if (path.startsWith('/assets/')) event.respondWith(fromOlderShell(path, event.request));
});

/** Everything or nothing: a half-filled shell would open a broken app in a room without a connection. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(PATHS.map((path) => new Request(path, { cache: path === '/' ? 'reload' : 'default' })));
}

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

/** For a tab of an older version. The name of an asset says its content, so any shell that has it has the right one. */
async function fromOlderShell(path: string, request: Request): Promise<Response> {
  return (await caches.match(path)) ?? fetch(request);
}
