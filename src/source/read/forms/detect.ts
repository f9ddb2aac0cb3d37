import { withoutTrailing } from '../../../language/trailing-run.ts';
import type { SourceFile } from '../source-file.ts';
import {
  TAG_KEYS,
  GROUP_KEYS,
  NAME_KEYS,
  NUMBER_KEYS,
  OTHER_KEYS,
  ALIAS_KEYS,
  isOneOf,
  wordsOfKey,
} from './key-words.ts';
import { commonKeys, detectConfidence, detectName, detectNumber, detectSlug } from './detect-name.ts';
import { type FoundFiles, detectFiles } from './detect-files.ts';
import { type LinkSources, detectLinks } from './detect-links.ts';
import { detectScale, orderScales } from './detect-scale.ts';
import { type Editions, findEditions } from './editions.ts';
import { foldName, folderOf, isFolderFile, stemOf } from './fold-name.ts';
import { type Globs, globsFor } from './globs.ts';
import { nameFiles } from './name-files.ts';
import { selectFiles } from './select-files.ts';
import { topKeysOf } from './keys-of.ts';
import { linksAt } from './links-at.ts';
import { type Lists, listsOf } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import { type ReadSettings, type WrittenRead, listOf, withWritten } from './read-settings.ts';
import { LinkResolver } from './resolve-link.ts';
import { textsOf, valuesAtKey } from './sources.ts';

/** What a folder's files look like, and how to read them. */
export interface Detection {
  readonly read: ReadSettings;
  readonly files: readonly PlainFile[];
  readonly editions: Editions;
  readonly lists: Lists;
}

/**
 * Works out how to read a folder from its files. What the author wrote is taken as given, and the rest follows from it.
 *
 * @param all Every Markdown file of the folder.
 * @param contents Files that may be lists of contents.
 */
export function detect(
  all: readonly PlainFile[],
  contents: readonly SourceFile[],
  written: WrittenRead,
): Detection {
  const lists = listsOf(contents);
  // Where the author says which files are patterns, nothing is to be found out about that.
  const found = written.files ? given(all, written) : detectFiles(all, contents);
  const paths = all.map(({ source }) => source.path);
  const globs = written.files
    ? { files: written.files, ignore: written.ignore ?? [] }
    : globsFor(
        found.files.map(({ source }) => source.path),
        paths,
      );
  const chosen = { ...globs, ignore: written.ignore ?? globs.ignore };
  const files = written.ignore ? select(all, chosen) : found.files;
  const { editions } = found;
  const own = detectSlug(files);
  const name = listOf(written.name) ?? detectName(files, lists, own);
  const number = written.number ?? detectNumber(files, lists, name);
  const slug = written.slug ?? own;
  const named = nameFiles(files, { name, number, slug }, lists);
  const sites = written.sites ?? detectSites(files);
  const taken = new Set(files.map(({ source }) => source.path));
  const resolver = new LinkResolver(
    named.map(({ file, ...rest }) => ({ ...rest, path: file.source.path })),
    sites,
    paths.filter((path) => !taken.has(path)),
  );
  const isLinked =
    written.larger !== undefined || written.smaller !== undefined || written.related !== undefined;
  const links: LinkSources = isLinked
    ? { larger: [], smaller: [], related: [] }
    : detectLinks(named, resolver);
  const sources = {
    larger: listOf(written.larger) ?? links.larger,
    smaller: listOf(written.smaller) ?? links.smaller,
    related: listOf(written.related) ?? links.related,
  };
  const linkKeys = new Set(
    [...sources.larger, ...sources.smaller, ...sources.related].flatMap((source) =>
      source.startsWith('key:') ? [source.slice(4).split('.')[0] ?? ''] : [],
    ),
  );
  const yaml = contents.map(({ path }) => path).filter((path) => path !== found.list);
  const scale = written.scale ?? detectScale(files, lists, { list: found.list, others: yaml, linkKeys });
  // Patterns with numbers are met in the order of their numbers, others in that of their files.
  const byNumber = named.every(({ number: own }) => own !== null)
    ? named.toSorted((a, b) => a.id - b.id)
    : named;
  const scales =
    written.scales ??
    orderScales(
      scale,
      byNumber.map(({ file }) => textsOf(scale, file, { lists })[0] ?? null),
      lists,
      { listPaths: contents.map(({ path }) => path), directed: directedPairs(byNumber, resolver, sources) },
    );
  const tags = listOf(written.tags) ?? commonKeys(files, TAG_KEYS, 0.05).map((key) => `key:${key}`);
  const confidence = detectConfidence(files, lists);
  const facets =
    listOf(written.facets) ??
    detectFacets(files, lists, new Set([scale, ...name, number, ...tags, confidence?.from ?? '']), linkKeys);
  const read = withWritten(
    {
      ...chosen,
      name,
      number,
      slug,
      scale,
      scales,
      confidence,
      tags,
      facets,
      ...sources,
      sites,
      sections: detectSections(files),
    },
    written,
  );
  return { read, files, editions, lists };
}

/** The files that the author calls patterns. */
function given(all: readonly PlainFile[], { files = [], ignore = [] }: WrittenRead): FoundFiles {
  const chosen = select(all, { files, ignore });
  const editions = findEditions(all.map(({ source }) => source.path));
  return {
    files: chosen,
    editions: { ...editions, main: chosen.map(({ source }) => source.path) },
    list: null,
  };
}

function select(all: readonly PlainFile[], globs: Globs): readonly PlainFile[] {
  return selectFiles(
    all.map((file) => ({ path: file.source.path, file })),
    globs,
  ).map(({ file }) => file);
}

type NamedFiles = ReturnType<typeof nameFiles>;

/** The directed pairs as indices of files, larger first. */
function directedPairs(
  named: NamedFiles,
  resolver: LinkResolver,
  { larger, smaller }: LinkSources,
): (readonly [number, number])[] {
  const indexOf = new Map(named.map(({ id }, index) => [id, index]));
  const follow = (sources: readonly string[], file: PlainFile) =>
    linksAt(sources, file).flatMap(({ target }) => {
      const [id, ...others] = resolver.resolve(target, file.source.path);
      const index = id === undefined || others.length > 0 ? undefined : indexOf.get(id);
      return index === undefined ? [] : [index];
    });
  return named.flatMap(({ file }, index) => [
    ...follow(larger, file).map((other) => [other, index] as const),
    ...follow(smaller, file).map((other) => [index, other] as const),
  ]);
}

/** Most values of a key by which readers can still filter. */
const MOST_VALUES = 12;

/** Finds further keys with few values, such as a status. */
function detectFacets(
  files: readonly PlainFile[],
  lists: Lists,
  taken: ReadonlySet<string>,
  linkKeys: ReadonlySet<string>,
): string[] {
  const keys = [...new Set(files.flatMap((file) => topKeysOf(file)))];
  return keys
    .filter((key) => !linkKeys.has(key) && !OTHER_KEYS.has(wordsOfKey(key)) && !taken.has(`key:${key}`))
    .filter(
      (key) =>
        ![NAME_KEYS, NUMBER_KEYS, ALIAS_KEYS].some((names) => isOneOf(key, names)) ||
        isOneOf(key, GROUP_KEYS),
    )
    .map((key) => `key:${key}`)
    .filter((source) => {
      const values = files.map((file) => textsOf(source, file, { lists }));
      const given = values.filter((list) => list.length > 0).length;
      const kinds = new Set(values.flat());
      return (
        given >= 0.4 * files.length &&
        kinds.size >= 2 &&
        kinds.size <= MOST_VALUES &&
        kinds.size * 2 <= given &&
        [...kinds].every((kind) => kind.length <= 60 && !/^\d{4}-\d\d/.test(kind))
      );
    })
    .slice(0, 6);
}

/** Finds beginnings of addresses that lead to patterns: those whose last part is the name of a pattern's file. */
function detectSites(files: readonly PlainFile[]): string[] {
  const stems = new Set(
    files.map(({ source }) =>
      foldName(isFolderFile(source.path) ? folderOf(source.path) : stemOf(source.path)),
    ),
  );
  const counts = new Map<string, Set<string>>();
  const look = (url: string) => {
    const match = /^(https?:\/\/[^\s?#]+)/i.exec(url);
    if (!match) return;
    const parts = withoutTrailing(match[1] ?? '', '/').split('/');
    if (/^(?:readme|index)(?:\.\w+)?$/i.test(parts.at(-1) ?? '')) parts.pop();
    const last = foldName(stemOf(parts.pop() ?? ''));
    if (parts.length < 3 || !stems.has(last)) return;
    const site = `${parts.join('/')}/`;
    const known = counts.get(site) ?? new Set();
    known.add(last);
    counts.set(site, known);
  };
  for (const file of files) {
    for (const { kind, url } of file.targets) if (kind !== 'picture') look(url);
    for (const key of topKeysOf(file))
      for (const { text } of valuesAtKey(file, key)) if (/^https?:/i.test(text)) look(text);
  }
  return [...counts]
    .filter(([, linked]) => linked.size >= 2)
    .map(([site]) => site)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 50);
}

const PROBLEM = [
  'problem',
  'context',
  'the problem',
  'challenge',
  'motivation',
  'problemstellung',
  'probleme',
  'problema',
  '問題',
  '课题',
  '问题',
];
const SOLUTION = [
  'solution',
  'solutions',
  'therefore',
  'the solution',
  'loesung',
  'losung',
  'solucion',
  'solucao',
  'soluzione',
  '解決',
  '解決策',
  '解决方案',
];

/** Finds the headings of problem and solution, in the author's own words. */
function detectSections(files: readonly PlainFile[]): Record<string, string[]> {
  const counts = new Map<string, { title: string; count: number }>();
  for (const { headings } of files)
    for (const { title } of headings) {
      const known = counts.get(foldName(title));
      if (known) known.count++;
      else counts.set(foldName(title), { title, count: 1 });
    }
  const of = (names: readonly string[]) =>
    names.flatMap((name) => {
      const found = counts.get(foldName(name));
      return found && found.count >= 0.3 * files.length ? [found.title] : [];
    });
  const [problem, solution] = [of(PROBLEM), of(SOLUTION)];
  return {
    ...(problem.length > 0 ? { problem } : {}),
    ...(solution.length > 0 ? { solution } : {}),
  };
}
