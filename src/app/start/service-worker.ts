import { isKeepable, isPageOfBuild, contentKindOf, surplus } from './kept-answers.ts';

/**
 * The service worker. The build inserts what the app always needs (scripts, typeface, home page), the hashes of the
 * site's files, and a version. Texts and pages are kept as they are visited.
 *
 * A new version waits until no page of the old version is open, and everything is kept for one version only. So an open
 * page always finds the scripts that it was built with. If the open pages are dead, because one of their scripts is
 * missing or damaged, the new version takes over at once and reloads them.
 */
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface OpenPage {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
  navigate(url: string): Promise<unknown>;
}
interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly OpenPage[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent) => void): void;
}

declare const __PRECACHE__: {
  readonly version: string;
  /** The paths of what the app always needs. */
  readonly files: readonly string[];
  /** SHA-256 hashes of files, or of what is zipped in them, as hexadecimal digits, by path. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly base: string;
};

const scope = self as unknown as WorkerScope;
const { version, files, hashes, base } = __PRECACHE__;
/** Begins the names of this site's caches. Other sites on the same host have caches of their own. */
const FAMILY = `semilattice:${base}:`;
const APP = `${FAMILY}app:${version}`;
const PAGES = `${FAMILY}pages:${version}`;
/** Most pages and texts that are kept. */
const MOST_PAGES = 300;
/** How often open pages are asked for a sign of life, and the time allowed for each answer, in milliseconds. */
const QUESTIONS = 10;
const PATIENCE = 1000;

let isTakingOver = false;

scope.addEventListener('install', (event) => {
  event.waitUntil(keepApp().then(takeOverFromTheDead));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(begin());
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
    pathname.startsWith(`${base}assets/`)
      ? fromCacheFirst(event, pathname)
      : fromNetworkFirst(event, pathname),
  );
});

/** Keeps what the app always needs. If any file differs from the one the build made, this version is not installed. */
async function keepApp(): Promise<void> {
  const cache = await caches.open(APP);
  await Promise.all(
    files.map(async (path) => {
      const response =
        (await right(path, await fetchFor(path))) ?? (await right(path, await fetch(path, NEWEST)));
      if (!response) throw new Error(`${path} is not as it was built`);
      await cache.put(path, response);
    }),
  );
}

const NEWEST = { cache: 'reload' } as const;
const CHECKED = { cache: 'no-cache' } as const;

/** A file whose name changes with its content is not fetched again if this visit has loaded it already. */
function fetchFor(path: string): Promise<Response> {
  return fetch(path, path.startsWith(`${base}assets/`) ? { cache: 'force-cache' } : NEWEST);
}

/** Returns the response if it has the content that its path requires, otherwise null. */
async function right(path: string, response: Response): Promise<Response | null> {
  const { status, type, redirected, headers } = response;
  if (!isKeepable(path, { status, type, redirected, contentType: headers.get('Content-Type') })) return null;
  return (await hasRightContent(path, response.clone())) ? response : null;
}

async function hasRightContent(path: string, response: Response): Promise<boolean> {
  const hash = hashes[path];
  if (hash !== undefined)
    return hash === (await hashOf(contentKindOf(path) === 'packed' ? await unzipped(response) : response));
  // An asset of another build is never kept.
  if (path.startsWith(`${base}assets/`)) return false;
  return contentKindOf(path) !== 'page' || isPageOfBuild(await response.text(), base, hashes);
}

/**
 * Returns what is zipped in a response, whether or not the host declared it. The worker is one file of classic script,
 * so it has this beside the app, which does the same (`store/unzipped.ts`), and shares no module with it.
 */
async function unzipped(response: Response): Promise<Response> {
  const content = await response.arrayBuffer();
  const [first, second] = new Uint8Array(content);
  const { body } = new Response(content);
  const isZipped = body !== null && first === 0x1f && second === 0x8b;
  return new Response(isZipped ? body.pipeThrough(new DecompressionStream('gzip')) : content);
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const NO_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** For files whose names change with their content: the kept response is used once it is found to be right. */
async function fromCacheFirst(event: FetchEvent, path: string): Promise<Response> {
  const kept = await keptAt(path);
  if (kept) return kept;
  const isDrawing = contentKindOf(path) === 'drawing';
  // A map without its links can be read. There is a drawing of them for each shape that a window may give the map.
  const response = await (isDrawing
    ? fetch(event.request).catch(
        () => new Response(NO_DRAWING, { headers: { 'Content-Type': 'image/svg+xml' } }),
      )
    : fetch(event.request));
  keepInPassing(event, path, response);
  // What the page needs is missing, so it belongs to another version, and there may be a newer worker.
  const { destination } = event.request;
  const isNeeded = destination === 'script' || destination === 'style';
  if (isNeeded && contentKindOf(path) === destination && response.status === 404)
    void scope.registration.update().catch(() => undefined);
  return response;
}

/**
 * For pages and texts: the newest response or, without a network, the kept one. A page that was never visited is
 * replaced by the home page. The host is asked for a page even if the browser would reuse an old one, whose scripts may
 * be missing.
 */
async function fromNetworkFirst(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  try {
    const response = await (request.mode === 'navigate' ? fetch(request, CHECKED) : fetch(request));
    keepInPassing(event, path, response);
    return response;
  } catch (error) {
    const kept = (await keptAt(path)) ?? (request.mode === 'navigate' ? await keptAt(base) : null);
    if (kept) return kept;
    throw error;
  }
}

/** The kept response for a path, if it is still right; null if it is not or if the storage cannot be read. */
async function keptAt(path: string): Promise<Response | null> {
  try {
    for (const name of [PAGES, APP]) {
      const cache = await caches.open(name);
      const kept = await cache.match(path);
      if (kept && (await hasRightContent(path, kept.clone()))) return kept;
      if (kept) await cache.delete(path);
    }
  } catch {
    // The network answers instead.
  }
  return null;
}

/** Keeps a response without delaying it. If that fails, for example because storage is full, nothing is lost. */
function keepInPassing(event: ExtendableEvent, path: string, response: Response): void {
  if (response.ok) event.waitUntil(keep(path, response.clone()).catch(() => undefined));
}

async function keep(path: string, response: Response): Promise<void> {
  const answer = await right(path, response);
  if (!answer) return;
  const cache = await caches.open(PAGES);
  // The order of insertion is the order of visits.
  await cache.delete(path);
  await cache.put(path, answer);
  for (const old of surplus(await cache.keys(), MOST_PAGES)) await cache.delete(old);
}

async function keepAll(addresses: readonly string[]): Promise<void> {
  for (const path of new Set(addresses.map((address) => new URL(address).pathname))) {
    if (contentKindOf(path) === null || (await keptAt(path))) continue;
    await fetchFor(path)
      .then((response) => keep(path, response))
      .catch(() => undefined);
  }
}

/** Begins to serve: removes what other versions kept, and keeps the visited pages again in this version. */
async function begin(): Promise<void> {
  const visited: string[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(FAMILY) || name === APP || name === PAGES) continue;
    if (name.startsWith(`${FAMILY}pages`))
      visited.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    await caches.delete(name);
  }
  await scope.clients.claim();
  // This is not awaited, so that pages are served meanwhile.
  void keepAll(visited.slice(-MOST_PAGES)).catch(() => undefined);
  if (!isTakingOver) return;
  for (const page of await openPages()) void page.navigate(page.url).catch(() => undefined);
}

/** The open pages of this site. */
async function openPages(): Promise<readonly OpenPage[]> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => new URL(url).pathname.startsWith(base));
}

/**
 * Takes over at once if an older version is active and none of the open pages is alive, because nobody is disturbed.
 */
async function takeOverFromTheDead(): Promise<void> {
  if (!scope.registration.active) return;
  for (let asked = 0; asked < QUESTIONS; asked++) {
    const pages = await openPages();
    if (pages.length === 0 || (await hasSignOfLife(pages))) return;
  }
  isTakingOver = true;
  await scope.skipWaiting();
}

/** Whether one of the pages answers in time (see `offline.ts`). */
function hasSignOfLife(pages: readonly OpenPage[]): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(true));
      port1.start();
      page.postMessage('alive?', [port2]);
    }
  });
}
