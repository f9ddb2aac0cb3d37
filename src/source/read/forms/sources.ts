import { withoutTrailing } from '../../../language/trailing-run.ts';
import { plainText } from '../../render/plain-text.ts';
import {
  foldName,
  foldTitle,
  folderOf,
  isFolderFile,
  nameFromWords,
  splitCode,
  splitNumber,
  stemOf,
} from './fold-name.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import { splitSource } from './source-text.ts';

type Path = readonly (string | number)[];

/** A value of the front matter, with its path and, if a key or a field names it, the type of the relation. */
export interface KeyValue {
  readonly text: string;
  readonly path: Path;
  readonly type: string | null;
}

/** What sources need besides the file. */
export interface SourceContext {
  readonly lists: Lists;
}

/** Fields of an item that name the pattern that the item is about, first choice first. */
const TARGET_FIELDS = [
  'pattern',
  'slug',
  'id',
  'name',
  'title',
  'target',
  'link',
  'ref',
  'to',
  'path',
  'file',
  'href',
  'url',
];
const TYPE_FIELDS = ['type', 'relation', 'relationship', 'kind', 'rel', 'label'];

/** Returns the values that stand under a key. Dots go inward, `*` is any key, and lists are looked through. */
export function valuesAtKey(file: PlainFile, key: string): KeyValue[] {
  const steps = key.split('.');
  const found: KeyValue[] = [];
  const walk = (value: unknown, path: Path, at: number, type: string | null): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => walk(item, [...path, index], at, type));
      return;
    }
    const step = steps[at];
    if (typeof value === 'object') {
      const fields = value as Readonly<Record<string, unknown>>;
      if (step === undefined) {
        const field = TARGET_FIELDS.find((name) => Object.hasOwn(fields, name) && isLeaf(fields[name]));
        const typed = TYPE_FIELDS.find((name) => name !== field && typeof fields[name] === 'string');
        if (field !== undefined)
          walk(fields[field], [...path, field], at, typed === undefined ? type : String(fields[typed]));
        return;
      }
      for (const name of step === '*' ? Object.keys(fields) : [step])
        if (Object.hasOwn(fields, name))
          walk(fields[name], [...path, name], at + 1, step === '*' ? name : type);
      return;
    }
    if (step !== undefined) return;
    const text = file.frontMatter.textAt(...path);
    if (typeof text === 'string') found.push({ text, path, type });
    else if (typeof value === 'string') found.push({ text: value, path, type });
  };
  walk(file.frontMatter.data, [], 0, null);
  return found;
}

function isLeaf(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

type Read = (file: PlainFile, argument: string, context: SourceContext) => readonly string[];

/** What each kind of source gives for a file; links in the text are gathered elsewhere. */
const KINDS: Readonly<Record<string, Read>> = {
  key: (file, key) => valuesAtKey(file, key).map(({ text }) => plainText(text)),
  heading: (file) => {
    const first = mainHeading(file);
    return first === null ? [] : [withoutMarks(first, file)];
  },
  section: (file, title) => {
    const wanted = foldTitle(title);
    return file.headings.filter((heading) => foldTitle(heading.title) === wanted).map(({ first }) => first);
  },
  line: (file, label) => {
    const wanted = foldName(label);
    return [...file.lines].filter(([name]) => foldName(name) === wanted).map(([, value]) => value);
  },
  file: (file) => [nameFromFile(file.source.path)],
  folder: (file, level) => {
    const folders = foldersOf(file.source.path);
    const folder = level === '' ? folders.at(-1) : folders[Number(level) - 1];
    return folder === undefined ? [] : [folder];
  },
  tag: (file, prefix) =>
    file.textTags
      .filter((tag) => tag.startsWith(prefix))
      .map((tag) => tag.slice(prefix.length).split('/', 1)[0] ?? ''),
  list: (file, list, { lists }) => {
    const group = lists.groupOf(list, file.source.path);
    return group === null ? [] : [group];
  },
  text: () => [],
  none: () => [],
};

/** Returns what a source gives for a file, without empty texts. */
export function textsOf(source: string, file: PlainFile, context: SourceContext): string[] {
  const [kind, argument] = splitSource(source);
  return (KINDS[kind]?.(file, argument, context) ?? []).filter((text) => text !== '');
}

/** The heading that is a text's own: of level 1 or, without one, the first if no other has its level or a higher one. */
export function mainHeading(file: PlainFile): string | null {
  const first = file.headings.find(({ depth }) => depth === 1) ?? file.headings[0];
  return first ? first.title : null;
}

/** A heading without asterisks and without the code or number that also begins the file's name. */
function withoutMarks(title: string, file: PlainFile): string {
  const plain = withoutTrailing(title, '*★').trim();
  const stem = isFolderFile(file.source.path) ? folderOf(file.source.path) : stemOf(file.source.path);
  const code = splitCode(stem)?.code;
  if (code !== undefined) {
    const begun = plain.toLowerCase().startsWith(code.toLowerCase()) ? plain.slice(code.length) : null;
    const rest = begun?.replace(/^[\s:.|\-–—]+/, '');
    if (rest) return rest;
  }
  const number = splitNumber(stem)?.number;
  const numbered =
    number === undefined ? null : splitNumber(plain.replace(/^#/, '').replace(/^(\d+)\s*[:–—]\s*/, '$1 '));
  return numbered && numbered.number === number && numbered.rest !== '' ? numbered.rest : plain;
}

/** The folders of a file from the top; the folder of a pattern that is a folder does not count. */
export function foldersOf(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return isFolderFile(path) ? folders.slice(0, -1) : folders;
}

/** A name made of the file's name, without ending, code and number. */
export function nameFromFile(path: string): string {
  const stem = isFolderFile(path) ? folderOf(path) : stemOf(path);
  const code = splitCode(stem);
  const rest = code && code.rest !== '' ? code.rest : stem;
  const numbered = splitNumber(rest);
  return nameFromWords(numbered && numbered.rest !== '' ? numbered.rest : rest);
}

/** The number in a file's name; null if there is none. */
export function numberFromFile(path: string): number | null {
  const stem = isFolderFile(path) ? folderOf(path) : stemOf(path);
  const numbered = splitNumber(stem);
  if (numbered) return numbered.number;
  const digits = splitCode(stem)?.code.match(/\d+/)?.[0];
  return digits === undefined ? null : Number(digits);
}
