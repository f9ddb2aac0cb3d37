/** What the service worker must know of an answer before it keeps it. */
export interface Answer {
  readonly status: number;
  readonly type: ResponseType;
  readonly redirected: boolean;
  /** The header `Content-Type`, or null. */
  readonly contentType: string | null;
}

type Kind = 'script' | 'style' | 'font' | 'data' | 'drawing' | 'picture' | 'page';

const KINDS: readonly (readonly [ending: RegExp, kind: Kind])[] = [
  [/\.js$/, 'script'],
  [/\.css$/, 'style'],
  [/\.woff2?$/, 'font'],
  [/\.json$/, 'data'],
  [/\.svg$/, 'drawing'],
  [/\.(?:png|jpe?g|gif|webp|avif)$/, 'picture'],
  [/(?:\/|\.html)$/, 'page'],
];

const TYPES: Readonly<Record<Kind, RegExp>> = {
  script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/,
  style: /^text\/css$/,
  font: /^(?:font\/\w+|application\/(?:x-)?font-\w+|application\/octet-stream)$/,
  data: /^(?:application|text)\/json$/,
  drawing: /^image\/svg\+xml$/,
  picture: /^image\/(?:png|jpeg|gif|webp|avif)$/,
  page: /^text\/html$/,
};

/** What a path must hold by its ending; null where nothing of it is kept. */
export function kindOf(path: string): Kind | null {
  return KINDS.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/** Whether an answer is the site's own and of the type that its path must have: a host's fallback page is no script. */
export function isKeepable(path: string, answer: Answer): boolean {
  const kind = kindOf(path);
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
 * Whether a page was made by this build: it names assets, and all that it names are files of this build.
 *
 * @param base The path of the site, with slashes at both ends.
 * @param hashes The files of this build by path.
 */
export function isPageOfBuild(html: string, base: string, hashes: Readonly<Record<string, string>>): boolean {
  // The build puts styles into the page and leaves disabled links, of which there are no files.
  const head = html.slice(0, html.indexOf('</head>') + 1).replace(/<link [^>]*\sdisabled>/g, '');
  const named = [...head.matchAll(/\s(?:src|href)="([^"]+)"/g)].flatMap(([, path = '']) =>
    path.startsWith(`${base}assets/`) ? [path] : [],
  );
  return named.some((path) => path.endsWith('.js')) && named.every((path) => Object.hasOwn(hashes, path));
}

/** Which of what is kept has to go, the oldest first, so that at most `most` stay. */
export function surplus<T>(kept: readonly T[], most: number): readonly T[] {
  return kept.slice(0, Math.max(0, kept.length - most));
}
