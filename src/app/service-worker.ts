/**
 * The service worker. The build puts in what the app cannot do without (its scripts, its typeface, the home page) and
 * a version; texts and pages are kept as they are visited.
 *
 * A new version waits until no page of the old one is open, and the files of each version are kept apart: an open page
 * always finds the scripts that it was built with.
 */
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent) => void): void;
}

declare const __PRECACHE__: {
  readonly version: string;
  readonly files: readonly string[];
  readonly base: string;
};

const scope = self as unknown as WorkerScope;
const { version, files, base } = __PRECACHE__;
/** Caches of other sites on the same host are none of ours. */
const FAMILY = `semilattice:${base}:`;
const APP = `${FAMILY}app:${version}`;
const PAGES = `${FAMILY}pages`;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll(files.map(newest))));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOldVersions().then(() => scope.clients.claim()));
});

scope.addEventListener('message', (event) => {
  const wanted = (event.data as { keep?: unknown } | null)?.keep;
  if (!Array.isArray(wanted)) return;
  const addresses = wanted.filter(
    (address): address is string =>
      typeof address === 'string' && address.startsWith(scope.location.origin + base),
  );
  event.waitUntil(keepAll(addresses));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin || !pathname.startsWith(base)) return;
  event.respondWith(
    pathname.startsWith(`${base}assets/`) ? fromCacheFirst(request) : fromNetworkFirst(request),
  );
});

/** What this visit has loaded already is not sent again, where its name changes with its content. */
function newest(address: string): Request {
  return new Request(address, { cache: address.includes(`${base}assets/`) ? 'force-cache' : 'default' });
}

/** Files whose names change with their content: what is kept is right. */
async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreSearch: true });
  return kept ?? fetchAndKeep(request);
}

/** Pages and texts: the newest, and without a network the one kept; of a page never visited, the home page takes over. */
async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    const home = request.mode === 'navigate' ? await caches.match(base) : undefined;
    if (kept ?? home) return (kept ?? home) as Response;
    throw error;
  }
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(PAGES);
    await cache.put(withoutSearch(request.url), response.clone());
  }
  return response;
}

async function keepAll(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const address of new Set(addresses.map(withoutSearch))) {
    if (await caches.match(address)) continue;
    await cache.add(newest(address)).catch(() => undefined);
  }
}

async function removeOldVersions(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${FAMILY}app:`) && name !== APP) await caches.delete(name);
}

function withoutSearch(address: string): string {
  return address.replace(/[?#].*$/, '');
}
