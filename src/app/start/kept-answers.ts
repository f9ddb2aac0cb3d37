/** What the service worker needs to know about a response before it keeps it. */
export interface ResponseFacts {
  readonly status: number;
  readonly type: ResponseType;
  readonly redirected: boolean;
  /** The header `Content-Type`, or null. */
  readonly contentType: string | null;
}

type ContentKind = 'script' | 'style' | 'font' | 'data' | 'packed' | 'drawing' | 'picture' | 'page';

const KINDS: readonly (readonly [ending: RegExp, kind: ContentKind])[] = [
  [/\.js$/, 'script'],
  [/\.css$/, 'style'],
  [/\.woff2?$/, 'font'],
  [/\.json$/, 'data'],
  [/\.gz$/, 'packed'],
  [/\.svg$/, 'drawing'],
  [/\.(?:png|jpe?g|gif|webp|avif)$/, 'picture'],
  [/(?:\/|\.html)$/, 'page'],
];

const TYPES: Readonly<Record<ContentKind, RegExp>> = {
  script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/,
  style: /^text\/css$/,
  font: /^(?:font\/\w+|application\/(?:x-)?font-\w+|application\/octet-stream)$/,
  data: /^(?:application|text)\/json$/,
  packed: /^(?:application\/(?:(?:x-)?gzip|octet-stream|json)|text\/json)$/,
  drawing: /^image\/svg\+xml$/,
  picture: /^image\/(?:png|jpeg|gif|webp|avif)$/,
  page: /^text\/html$/,
};

/** The content that a path must have, judged by its ending; null if nothing at that path is kept. */
export function contentKindOf(path: string): ContentKind | null {
  return KINDS.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/**
 * Whether a response is the site's own and has the type that its path requires. It excludes a host's fallback page that
 * is served in place of a script.
 */
export function isKeepable(path: string, answer: ResponseFacts): boolean {
  const kind = contentKindOf(path);
  const type = (answer.contentType ?? '').split(';', 1)[0] ?? '';
  return (
    kind !== null &&
    answer.status === 200 &&
    answer.type === 'basic' &&
    !answer.redirected &&
    TYPES[kind].test(type.trim().toLowerCase())
  );
}

/**
 * Whether a page belongs to this build: it names assets, and every asset that it names is a file of this build.
 *
 * @param base The path of the site, with slashes at both ends.
 * @param hashes The hashes of this build's files, by path.
 */
export function isPageOfBuild(html: string, base: string, hashes: Readonly<Record<string, string>>): boolean {
  // A disabled link stands for styles that the page has in other ways; its file does not exist.
  const head = html.slice(0, html.indexOf('</head>') + 1).replace(/<link [^>]*\sdisabled>/g, '');
  const named = [...head.matchAll(/\s(?:src|href)="([^"]+)"/g)].flatMap(([, path = '']) =>
    path.startsWith(`${base}assets/`) ? [path] : [],
  );
  return named.some((path) => path.endsWith('.js')) && named.every((path) => Object.hasOwn(hashes, path));
}

/** Returns the entries to remove, oldest first, so that at most `most` remain. */
export function surplus<T>(kept: readonly T[], most: number): readonly T[] {
  return kept.slice(0, Math.max(0, kept.length - most));
}
