/// <reference lib="webworker" />
export {};
declare const self: ServiceWorkerGlobalScope;
/** Every file of the build, put in by vite.config.ts; `version` changes whenever one of them does. */
declare const builtFiles: { readonly version: string; readonly files: readonly string[] };

const cacheName = `pods ${builtFiles.version}`;
const configuration = '/config.json';

// Only the app's own static files are ever kept, named one by one: no answer of Graph, nothing anybody wrote.
self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname === configuration) event.respondWith(keptFirst(event));
  else if (builtFiles.files.includes(url.pathname))
    event.respondWith(cacheFirst(event.request, url.pathname));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(
    [...builtFiles.files, configuration].map((file) => new Request(file, { cache: 'reload' })),
  );
}

/** The files of the build before stay: a page that is open may still ask for a part of it. */
async function dropOld(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith('pods '));
  for (const name of own.slice(0, -2)) await caches.delete(name);
}

/**
 * Pages carry the pair's place in their query, which is no part of the file's name. This build's own file comes first; a page that is
 * still open may ask for a part of the build before, which is found in its cache.
 */
async function cacheFirst(request: Request, file: string): Promise<Response> {
  const own = await (await caches.open(cacheName)).match(file);
  return own ?? (await caches.match(file)) ?? fetch(request);
}

/** The configuration as it was at the last start, at once; a new one meanwhile, for the next start. Without a kept one, the network's. */
async function keptFirst(event: FetchEvent): Promise<Response> {
  const fresh = freshConfiguration(event.request);
  event.waitUntil(fresh.catch(() => undefined));
  return (await (await caches.open(cacheName)).match(configuration)) ?? fresh;
}

async function freshConfiguration(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cacheName)).put(configuration, response.clone());
  return response;
}
