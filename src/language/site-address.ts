import type { Pattern, WrittenPattern } from './pattern.ts';

/**
 * The files of a site that it has once, by path from its root, as a disk has it. The app fetches them, a build writes
 * them, and the server answers for them. A link writes a path as `addressOfFile` does.
 */
export const SITE_FILES = {
  home: 'index.html',
  /** Hosts show it for addresses that lead nowhere. */
  notFound: '404.html',
  /** The page that all unwritten patterns share. */
  unwritten: 'patterns/unwritten/index.html',
  /** Why the links of all unwritten patterns are there. */
  unwrittenReasons: 'patterns/unwritten/reasons.json',
  introduction: 'introduction.json',
  searchIndex: 'search.json',
  /** The sentences that search results quote. */
  sentences: 'sentences.json',
  /** The arrangements that the first view does not show. */
  arrangements: 'arrangements.json',
  /** The bundle of a folder that is served and followed; a built site has it in a script. */
  bundle: 'bundle.json',
  /** The picture that previews of links show. */
  preview: 'preview.png',
  serviceWorker: 'sw.js',
  manifest: 'manifest.webmanifest',
  robots: 'robots.txt',
  /** What some hosts read: the headers with which they send pages. */
  headers: '_headers',
  sitemap: 'sitemap.xml',
  /** What is new since an earlier state. */
  news: 'new.json',
  /** What was added or changed last, as Atom. */
  feed: 'feed.xml',
} as const;

/** The files of a site for other programs and for agents. The app itself needs none of them. */
export const READABLE_FILES = {
  /** What the site holds, for agents (llmstxt.org). */
  overview: 'llms.txt',
  /** All texts. */
  whole: 'llms-full.txt',
  /** The language as data. */
  language: 'language.json',
  /** The form of the data. */
  schema: 'semilattice-language.schema.json',
} as const;

/** What a pattern has in its folder. An unwritten one has only the page, which it shares. */
type PatternFile =
  | 'index.html'
  | 'index.md'
  | 'pattern.json'
  | 'body.json'
  | `body.${string}.json`
  | 'search.json'
  | 'preview.png';

/** The path of a file of a pattern. */
export function patternFile(pattern: Pattern, name: PatternFile): string {
  return `patterns/${pattern.status === 'written' ? pattern.slug : 'unwritten'}/${name}`;
}

/**
 * The path of the text of a pattern.
 *
 * @param edition The language of a translation, if the pattern has one in it; any other text means the main edition.
 */
export function bodyFile(pattern: WrittenPattern, edition: string): string {
  return patternFile(pattern, pattern.editions?.includes(edition) ? `body.${edition}.json` : 'body.json');
}

/** The path of the file that tells why a pattern's links are there. */
export function reasonsFile(pattern: Pattern): string {
  return pattern.status === 'written' ? patternFile(pattern, 'pattern.json') : SITE_FILES.unwrittenReasons;
}

/**
 * The path of the page that shows a pattern in the frame of another site.
 *
 * @param edition As in `bodyFile`.
 */
export function embedFile({ slug, editions }: WrittenPattern, edition = ''): string {
  return `patterns/${slug}/embed/${editions?.includes(edition) ? `${edition}/` : ''}index.html`;
}

/** The path of the names that an edition in another language gives patterns. */
export function editionFile(lang: string): string {
  return `names.${lang}.json`;
}

/** The language of the names at a path; null for any other path. */
export function readEditionFile(path: string): string | null {
  return /^names\.([\w-]+)\.json$/.exec(path)?.[1] ?? null;
}

/** The search index, its sentences, and the texts of the whole language: only the app reads them, and they grow with the texts. */
const PACKED = /(?:^|\/)(?:search|sentences|whole)(?:[.-][^/]*)?\.json$/;

/**
 * The path or address under which a built site holds a file. It holds zipped what only the app reads and what grows with the
 * texts, so that the site and what is sent are small on every host. The files of one pattern stay as others read them.
 */
export function storedFile(path: string): string {
  return isPacked(path) ? `${path}.gz` : path;
}

/** Whether a built site holds a file zipped. */
export function isPacked(path: string): boolean {
  return PACKED.test(path);
}

/** The pattern and the name that the path of a file of a pattern is made of; null for any other path. */
export function readPatternFile(path: string): { readonly slug: string; readonly name: string } | null {
  const [, slug, name] = /^patterns\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return slug === undefined || name === undefined ? null : { slug, name };
}

const MEDIA = 'media/';

/** The path in a site of a picture of the folder. */
export function pictureFile(picture: string): string {
  return MEDIA + picture;
}

/** The picture of the folder that is at a path in a site; null for any other path. */
export function readPictureFile(path: string): string | null {
  return path.startsWith(MEDIA) ? path.slice(MEDIA.length) : null;
}

/** The file with the texts of a scale, or, without one, of the whole language. */
export function wholeTextFile(scale: number | null): string {
  return scale === null ? 'whole.json' : `whole-${scale}.json`;
}

/** Where the development server opens a file of the folder in the editor. The name is Vite's. */
export const EDITOR_PATH = '__open-in-editor';

/**
 * The address of a file as links write it; that of a page is the address of its folder.
 *
 * @param base The path under which the site is served, with slashes at both ends, or empty for an address within it.
 */
export function addressOfFile(path: string, base: string): string {
  return (
    base +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1')
  );
}

/** The key in the query that tells unwritten patterns apart on the page that they share. */
export const UNWRITTEN_KEY = 'pattern';

/**
 * The address of a pattern's page. One that is not written is told apart by the query, as
 * `patterns/unwritten/?pattern=117`.
 *
 * @param base As in `addressOfFile`.
 */
export function pageAddress(pattern: Pattern, base: string): string {
  const page = addressOfFile(patternFile(pattern, 'index.html'), base);
  return pattern.status === 'written' ? page : `${page}?${UNWRITTEN_KEY}=${pattern.id}`;
}
