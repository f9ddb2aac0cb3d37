import { foldName, isFolderFile, parentOf, stemOf } from './fold-name.ts';
import { filesOfFolders } from './folder-patterns.ts';
import { type Editions, findEditions } from './editions.ts';
import { coreOf, likenessTo } from './features.ts';
import { NAME_KEYS, isOneOf, suggestionOf } from './key-words.ts';
import { keyPathsOf, topKeysOf } from './keys-of.ts';
import { type ListEntry, readList } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { SourceFile } from '../source-file.ts';
import { valuesAtKey } from './sources.ts';
import { oncePer } from '../../../language/once-per.ts';

/** The files that look like patterns, and what helped to find them. */
export interface FoundFiles {
  readonly files: readonly PlainFile[];
  readonly editions: Editions;
  /** The path of a list of contents that names the patterns; null if there is none. */
  readonly list: string | null;
}

const OTHER_FOLDER =
  /^(?:templates?|node_modules|vendor|dist|build|_site|_layouts|_includes|_sass|_data|_plugins|assets?|images?|img|pictures|scripts?|tests?|__tests__|appendix|anhang)$/i;

/** Folders of what stands before and behind the patterns, or of what is no longer one. A number may begin their names. */
const MATTER_FOLDER =
  /^[\d\s._-]*(?:introduction|intro|preface|foreword|appendi(?:x|ces)|glossary|einleitung|anhang|glossar|introducci[oó]n|introdu[cç][aã]o|backups?|archives?|archived|deprecated)$/i;

/** Pages around a language. A name that is exactly one of these is a pattern only if the file is made like the patterns. */
const OTHER_NAME = new Set(
  'template,templates,pattern template,new pattern,example pattern,summary,toc,toc template,table of contents,contents,content,index,glossary,changelog,change log,history,license,licence,notice,readme,about,intro,introduction,preface,foreword,overview,home,credits,acknowledgements,acknowledgments,authors,contributors,contributing,contribute,how to contribute,contribution guide,contribution guidelines,style guide,styleguide,writing guide,todo,roadmap,faq,bibliography,references,resources,additional resources,links,further reading,sidebar,navbar,footer,404,search,moc,map of content,pattern map,pattern list,pattern index,list of patterns,all patterns,patterns,translations,translation guide,code of conduct,governance,security,support,agents,claude,gemini,llms,landing,news,events,appendix,einleitung,uber,ueber,glossar,inhalt,inhaltsverzeichnis,vorlage,indice,sommaire,glossaire,modele,plantilla,glosario,introduccion,introducao,modelo,はじめに,目次,用語集,テンプレート,前言,目录,术语表,模板'.split(
    ',',
  ),
);

const FRONT_OR_BACK =
  /^(?:introduction|intro|preface|foreword|about|overview|summary|resources|additional resources|appendi(?:x|ces)|glossary|references|bibliography|contributing|translations?|licen[cs]e|credits|acknowledge?ments|index|further reading|community|einleitung|anhang|introducci[oó]n|ap[eé]ndice|annexes?)\b/i;

const PATTERN_FOLDER =
  /^[_\d\s.-]*(?:patterns?|pattern-?language|pattern_language|muster|entwurfsmuster|patrones|padr(?:o|õ)es|mod[eè]les|motifs|パターン|模式)$/i;

/** Finds the files that are patterns among all Markdown files of a folder. */
export function detectFiles(all: readonly PlainFile[], lists: readonly SourceFile[]): FoundFiles {
  const editions = findEditions(all.map(({ source }) => source.path));
  const main = new Set(editions.main);
  const shown = all.filter(
    ({ source }) => main.has(source.path) && !foldersOf(source.path).some((folder) => folder.startsWith('.')),
  );
  const candidates = withoutFolderPages(shown.filter((file) => !isInOtherFolder(file)));
  const list = listOfPatterns(candidates, lists) ?? listOfContents(candidates, lists);
  if (list) return { files: list.files, editions, list: list.path };
  const named = namedAlike(candidates.filter((file) => !isOtherName(file)));
  const kept = withoutIndexes(withoutStrangers(seedOf(named.length >= 2 ? named : candidates)));
  const besides = shown.filter((file) => isInOtherFolder(file) && !isFolderFile(file.source.path));
  return { files: withLikeFiles(kept, [...candidates, ...besides]), editions, list: null };
}

/**
 * Takes back files whose names, or those of their folders, are those of pages, where they stand among the patterns and
 * are made like them: a pattern may be called “Notice”, and a phase “Build”.
 */
function withLikeFiles(files: readonly PlainFile[], candidates: readonly PlainFile[]): readonly PlainFile[] {
  const core = coreOf(files, 0.6);
  if (core.size < 3) return files;
  const kept = new Set(files);
  const folders = new Set(files.map(({ source }) => parentOf(source.path)));
  const homes = new Set([...folders].map(parentOf).filter((folder) => folder !== ''));
  const isAmong = (file: PlainFile) => {
    const folder = parentOf(file.source.path);
    return isInOtherFolder(file)
      ? homes.has(parentOf(folder)) && !isInOtherFolder(parentOf(folder))
      : folders.has(folder) && isOtherName(file);
  };
  const taken = candidates.filter(
    (file) => kept.has(file) || (isAmong(file) && !isNever(file) && likenessTo(core, file) >= 0.6),
  );
  return taken.toSorted((a, b) => (a.source.path < b.source.path ? -1 : 1));
}

function isInOtherFolder(file: PlainFile | string): boolean {
  const folders = typeof file === 'string' ? file.split('/') : foldersOf(file.source.path);
  return folders.some((folder) => OTHER_FOLDER.test(folder) || MATTER_FOLDER.test(folder));
}

function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

/** Whether a file is made like the patterns because it is a form to fill in, or says by its name that it is no pattern. */
function isNever({ source }: PlainFile): boolean {
  const stem = stemOf(source.path);
  return stem.startsWith('_') || isFolderFile(source.path) || TEMPLATE.test(stem);
}

/** Names of forms to fill in: “pattern-template” and “template-de”, but not “Template Method”. */
const TEMPLATE =
  /(?:(?:^|[-_ .])(?:templates?|vorlage|plantilla|modelo)(?:$|[-_ .](?:[a-z]{2}|\d+|(?:patterns?|file|page|entry|muster|patr[oó]n|padr[aã]o)(?:$|[-_ .]).*)$)|(?:^|[-_ .])(?:example[-_ ]pattern|new[-_ ]pattern)(?:$|[-_ .])|テンプレート|模板)/i;

function isOtherName({ source }: PlainFile): boolean {
  const stem = stemOf(source.path);
  if (isFolderFile(source.path)) return !source.path.includes('/');
  return stem.startsWith('_') || OTHER_NAME.has(foldName(stem)) || TEMPLATE.test(stem);
}

/** What begins the names of patterns, as in `pattern-open-door.md`, or of chapters, as in `chapter_01_open_door.md`. */
const PATTERN_NAME =
  /^(?:(pattern|muster|patr[oó]n|padr[aã]o|motif|パターン|模式)[-_ .]*(?=\d|[-_ .])|(chapter|kapitel|cap[ií]tulo|chapitre|lesson|item|recipe|card)[-_ .]*\d)/iu;

/** If the names of most files begin alike, with the word for a pattern or a chapter, the others are none. */
function namedAlike(files: readonly PlainFile[]): readonly PlainFile[] {
  const alike = files.filter(({ source }) => PATTERN_NAME.test(stemOf(source.path)));
  return alike.length >= 5 && alike.length * 2 >= files.length ? alike : files;
}

/**
 * Decides what `README.md` and `index.md` are. Where most patterns are folders, these files are the patterns; elsewhere
 * they are pages about a folder, and so is a file that has the name of a folder beside it.
 */
function withoutFolderPages(files: readonly PlainFile[]): readonly PlainFile[] {
  const found = filesOfFolders(files, isOtherName);
  if (found) return found;
  const folders = new Set(files.map(({ source }) => parentOf(source.path)));
  const isPageOfFolder = ({ source }: PlainFile) => {
    const path = source.path.replace(/\.[a-z]+$/i, '');
    return [...folders].some((folder) => folder === path || folder.startsWith(`${path}/`));
  };
  return files.filter(
    (file) => !isFolderFile(file.source.path) && (!isPageOfFolder(file) || file.hasFrontMatter),
  );
}

/** A list in YAML that says of its entries which are patterns. */
function listOfPatterns(
  candidates: readonly PlainFile[],
  lists: readonly SourceFile[],
): { path: string; files: readonly PlainFile[] } | null {
  const byStem = new Map(candidates.map((file) => [foldName(stemOf(file.source.path)), file]));
  const found = lists.flatMap((source) => {
    const called = /\.ya?ml$/i.test(source.path) ? readList(source).filter(({ isPattern }) => isPattern) : [];
    const files = new Set(called.flatMap(({ target }) => byStem.get(foldName(stemOf(target))) ?? []));
    return called.length >= 5 && files.size >= 0.7 * called.length ? [{ path: source.path, files }] : [];
  });
  const [best] = found.toSorted((a, b) => b.files.size - a.files.size);
  return best ? { path: best.path, files: candidates.filter((file) => best.files.has(file)) } : null;
}

/** A list of contents whose leaves are most of the candidates. */
function listOfContents(
  candidates: readonly PlainFile[],
  lists: readonly SourceFile[],
): { path: string; files: readonly PlainFile[] } | null {
  const byPath = new Map(candidates.map((file) => [file.source.path.toLowerCase(), file]));
  for (const source of lists) {
    if (!/(?:^|\/)summary\.md$/i.test(source.path)) continue;
    const entries = readList(source);
    const isNested = entries.some(({ above }) => above.length > 0);
    const isPart = ({ above, title }: ListEntry) =>
      !FRONT_OR_BACK.test(title) &&
      !above.some((part) => FRONT_OR_BACK.test(part)) &&
      (!isNested || above.length > 0);
    const fileOf = ({ target }: ListEntry) => byPath.get(target.toLowerCase());
    const leaves = entries
      .filter((entry) => entry.isLeaf && isPart(entry))
      .flatMap((entry) => fileOf(entry) ?? []);
    const meant = candidates.filter((file) => !isOtherName(file));
    if (leaves.length < 3 || leaves.length * 2 < meant.length) continue;
    const core = coreOf(leaves, 0.6);
    const parents = entries
      .filter((entry) => !entry.isLeaf && isPart({ ...entry, above: [''] }))
      .flatMap((entry) => fileOf(entry) ?? [])
      .filter((file) => core.size >= 2 && likenessTo(core, file) >= 0.6 && !isOtherName(file));
    const chosen = new Set([...leaves.filter((file) => !isOtherName(file)), ...parents]);
    return { path: source.path, files: candidates.filter((file) => chosen.has(file)) };
  }
  return null;
}

/** The files that are most likely the patterns. */
interface Seed {
  readonly files: readonly PlainFile[];
  /** Those of further kinds, which may be made otherwise. */
  readonly kinds: ReadonlySet<PlainFile>;
}

const NONE: ReadonlySet<PlainFile> = new Set();

/** If there is a folder called “patterns” with most of what is alike, the patterns are there. */
function seedOf(files: readonly PlainFile[]): Seed {
  const folders = new Map<string, PlainFile[]>();
  for (const file of files) {
    const parts = file.source.path.split('/').slice(0, -1);
    const at = parts.findIndex((part) => PATTERN_FOLDER.test(part));
    if (at === -1) continue;
    const folder = parts.slice(0, at + 1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const [best] = [...folders].toSorted(
    ([a, own], [b, others]) => others.length - own.length || a.split('/').length - b.split('/').length,
  );
  if (!best || best[1].length < 3) return { files, kinds: NONE };
  const [folder, seeds] = best;
  const isSeed = new Set(seeds);
  const rest = files.filter((file) => !isSeed.has(file));
  const stems = new Set(seeds.map(({ source }) => foldName(stemOf(source.path))));
  const core = coreOf(seeds, 0.5);
  const alike = new Set(
    rest.filter(
      (file) =>
        !stems.has(foldName(stemOf(file.source.path))) && core.size >= 2 && likenessTo(core, file) >= 0.5,
    ),
  );
  // Other kinds of things that are kept beside the folder in folders of their own belong to the language, if it says
  // little of how patterns are made, or if front matter links the two kinds.
  const parent = folder.split('/').slice(0, -1).join('/');
  const besides = rest.filter(({ source }) => {
    const parts = source.path.split('/');
    return (
      parts.length > folder.split('/').length &&
      parts.slice(0, folder.split('/').length - 1).join('/') === parent
    );
  });
  if (core.size < 2 && besides.length >= 3 && besides.length * 2 >= seeds.length)
    return { files: [...seeds, ...besides], kinds: NONE };
  const kinds = linkedFolders(seeds, besides);
  return { files: files.filter((file) => isSeed.has(file) || alike.has(file) || kinds.has(file)), kinds };
}

/** At least this share of the files of a folder is linked with the patterns if it holds a further kind of them. */
const LINKED_SHARE = 0.5;

/** Of files in other folders, those of folders that the front matter of patterns, or their own, links with patterns. */
function linkedFolders(seeds: readonly PlainFile[], besides: readonly PlainFile[]): ReadonlySet<PlainFile> {
  const nameOf = ({ source }: PlainFile) => foldName(stemOf(source.path));
  const wordsOf = oncePer((file: PlainFile) => {
    const keys = keyPathsOf(file).filter((key) =>
      key.split('.').some((part) => suggestionOf(part) !== null || RELATED_KEY.test(part)),
    );
    return new Set(keys.flatMap((key) => valuesAtKey(file, key).map(({ text }) => foldName(stemOf(text)))));
  });
  const seedNames = new Set(seeds.map(nameOf));
  const named = new Set(seeds.flatMap((seed) => [...wordsOf(seed)]));
  const byFolder = new Map<string, PlainFile[]>();
  for (const file of besides) {
    const folder = parentOf(file.source.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const linked = [...byFolder.values()].filter((own) => {
    const joined = own.filter(
      (file) => named.has(nameOf(file)) || [...wordsOf(file)].some((word) => seedNames.has(word)),
    );
    return own.length >= 3 && joined.length >= LINKED_SHARE * own.length;
  });
  return new Set(linked.flat());
}

/** A key such as `related_obstacles`. */
const RELATED_KEY = /^related[-_ A-Z]/;

/** Leaves out files that are made otherwise than nearly all others. */
function withoutStrangers({ files: all, kinds }: Seed): readonly PlainFile[] {
  const files = all.filter((file) => !kinds.has(file));
  const typed = byType(files);
  const withFront = typed.filter(({ hasFrontMatter }) => hasFrontMatter);
  const front = withFront.length >= 0.6 * typed.length && withFront.length >= 3 ? withFront : typed;
  const named = front === withFront ? withNameKey(front) : front;
  const core = coreOf(named, 0.6);
  const atTop = named.filter(({ source }) => !source.path.includes('/'));
  const isFewAtTop = atTop.length > 0 && atTop.length * 4 <= named.length;
  const strangers = named.filter((file) => likenessTo(core, file) < 0.3);
  const isKind = strangers.length * 4 > named.length;
  const alike = named.filter((file) => {
    const likeness = likenessTo(core, file);
    // A group of strangers that is large enough is a kind of its own.
    if (core.size >= 3 && likeness < 0.3 && !isKind) return false;
    return !(isFewAtTop && !file.source.path.includes('/') && (core.size < 2 || likeness < 0.5));
  });
  const kept = new Set([...alike, ...kinds]);
  return kinds.size === 0 ? alike : all.filter((file) => kept.has(file));
}

const TYPE_KEYS = [
  'type',
  'kind',
  'layout',
  'class',
  'doctype',
  'typ',
  'section',
  'collection',
  'contentType',
  'content_type',
  'pageType',
  'page_type',
  'template',
  'templateKey',
];

/**
 * If a key says of most files that they are patterns, those of which it says something else are none. If a key says of
 * few files that they are pages around the others, they are none.
 */
function byType(files: readonly PlainFile[]): readonly PlainFile[] {
  for (const key of TYPE_KEYS) {
    const values = files.map((file) => file.frontMatter.data[key]);
    const patterns = files.filter((_, index) => isPatternWord(values[index]));
    if (patterns.length >= 3 && patterns.length * 2 >= files.length) return patterns;
  }
  const rest = files.filter(({ frontMatter: { data } }) => !TYPE_KEYS.some((key) => isPageWord(data[key])));
  return rest.length >= 3 && rest.length * 2 >= files.length ? rest : files;
}

function isPageWord(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^(?:page|pages|home|homepage|landing|splash|index|archive|default|about|toc|glossary|template|blog|news)(?:[-_ ](?:page|post|layout))?$/i.test(
      value.trim(),
    )
  );
}

function isPatternWord(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /pattern|muster|patr[oó]n|padr[aã]o|パターン|模式/i.test(value) &&
    !/template|index|list/i.test(value)
  );
}

/** If nearly all files have a key that names them, a file without it is a page of another kind. */
function withNameKey(files: readonly PlainFile[]): readonly PlainFile[] {
  const keys = new Map<string, number>();
  for (const file of files)
    for (const key of topKeysOf(file)) if (isOneOf(key, NAME_KEYS)) keys.set(key, (keys.get(key) ?? 0) + 1);
  const common = [...keys].filter(([, count]) => count >= 0.7 * files.length).map(([key]) => key);
  if (common.length === 0) return files;
  return files.filter((file) => common.some((key) => Object.hasOwn(file.frontMatter.data, key)));
}

/** Leaves out pages that link to nearly everything: they are maps of the language. */
function withoutIndexes(files: readonly PlainFile[]): readonly PlainFile[] {
  if (files.length < 8) return files;
  const stems = new Set(files.map(({ source }) => foldName(stemOf(source.path))));
  return files.filter((file) => {
    const linked = new Set<string>();
    for (const { reference } of file.names) {
      const target =
        reference.kind === 'file' ? reference.path : reference.kind === 'bracketed' ? reference.name : '';
      const stem = foldName(stemOf(target.split('#', 1)[0] ?? ''));
      if (stems.has(stem)) linked.add(stem);
    }
    return linked.size < 8 || linked.size < 0.6 * files.length;
  });
}
