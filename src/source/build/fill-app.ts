import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { escapeXml } from '../../language/escape-xml.ts';
import type { PackedBundle } from '../../map/bundle.ts';
import { SLOTS } from './app-slots.ts';

/** What a site gives to the app. */
export interface FilledWith {
  /** Null if a folder is served, whose bundle is fetched. */
  readonly bundle: PackedBundle | null;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
}

/** The files of an app, by path. */
type Files = ReadonlyMap<string, Uint8Array>;

type Slot = keyof typeof SLOTS;

/**
 * Fills the slots of the app as the package ships it. A file that holds what was filled in, or names a file that does,
 * has another hash in its name than in another site, because browsers keep such files for good.
 */
export function fillApp(files: Files, { bundle, base }: FilledWith): Files {
  const json = JSON.stringify(bundle);
  const known = new Set([...files.keys()].map((path) => basename(path)).filter((name) => HASH.test(name)));
  const texts = new Map(
    [...files].flatMap(([path, content]) =>
      TEXTS.has(extname(path)) ? [[path, withMentions(Buffer.from(content).toString(), known)] as const] : [],
    ),
  );
  const dependsOn = dependenciesOf(texts);
  const renamed = (name: string): string => {
    const slots = dependsOn.get(name) ?? new Set();
    if (slots.size === 0) return name;
    const hash = createHash('sha256').update(name);
    if (slots.has('bundle')) hash.update(`\0${json}`);
    if (slots.has('base')) hash.update(`\0${base}`);
    return name.replace(HASH, `-${hash.digest('base64url').slice(0, 8)}$1`);
  };
  const names = new Map([...known].map((name) => [name, renamed(name)]));
  const filled = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const text = texts.get(path);
    const name = basename(path);
    const target = path.slice(0, path.length - name.length) + (names.get(name) ?? name);
    const isFilled =
      text && (text.slots.size > 0 || text.mentions.some((found) => names.get(found) !== found));
    filled.set(
      target,
      isFilled
        ? Buffer.from(
            text.parts
              .map((part, at) => part + (names.get(text.mentions[at] ?? '') ?? ''))
              .join('')
              .replaceAll(SLOTS.base, () => written(base, extname(path)))
              .replace(BUNDLE, () => literal(json)),
          )
        : content,
    );
  }
  return filled;
}

/** A text of the app. */
interface Text {
  readonly slots: ReadonlySet<Slot>;
  /** The files with a hash that it names, in their order. */
  readonly mentions: readonly string[];
  /** What stands before each of these names, and behind the last. */
  readonly parts: readonly string[];
}

/** @param known The names of all files with a hash. */
function withMentions(text: string, known: ReadonlySet<string>): Text {
  const mentions: string[] = [];
  const parts: string[] = [];
  let done = 0;
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    let start = index;
    while (start > done && IN_NAME.test(text.charAt(start - 1))) start--;
    const end = index + ending.length;
    const name = text.slice(start, end);
    if (!known.has(name)) continue;
    mentions.push(name);
    parts.push(text.slice(done, start));
    done = end;
  }
  parts.push(text.slice(done));
  return {
    slots: new Set((['base', 'bundle'] as const).filter((slot) => text.includes(SLOTS[slot]))),
    mentions,
    parts,
  };
}

const TEXTS: ReadonlySet<string> = new Set(['.js', '.css', '.html']);

/** The hash in the name of a file, and the ending after it. */
const HASH = /-[\w-]{8}(\.(?:js|css))$/;

/** The end of what may be the name of a file with a hash, within a text. */
const ENDING = /\.(?:js|css)(?!\w)/g;
const IN_NAME = /[\w.-]/;

const BUNDLE = new RegExp(`(["'\`])${SLOTS.bundle}\\1`, 'g');

/** Returns which slots each file depends on, by its name: its own, and those of the files that it names. */
function dependenciesOf(texts: ReadonlyMap<string, Text>): ReadonlyMap<string, ReadonlySet<Slot>> {
  const found = new Map([...texts].map(([path, { slots }]) => [basename(path), new Set(slots)]));
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const [path, { mentions }] of texts) {
      const slots = found.get(basename(path)) ?? new Set();
      const before = slots.size;
      for (const used of mentions) for (const slot of found.get(used) ?? []) slots.add(slot);
      if (slots.size > before) isDone = false;
    }
  }
  return found;
}

/** The path of a site as it is written in a file: within a string of a script, in an attribute, or in `url()`. */
function written(base: string, ending: string): string {
  switch (ending) {
    case '.js':
      return JSON.stringify(base).slice(1, -1).replace(/['`$]/g, '\\$&');
    case '.css':
      return base.replace(/[^!-~]|["'()\\]/gu, percentEncoded);
    default:
      return escapeXml(base);
  }
}

function percentEncoded(character: string): string {
  return Buffer.from(character)
    .toString('hex')
    .replace(/../g, (byte) => `%${byte.toUpperCase()}`);
}

/** A text as a string literal of JavaScript. JSON has many double quotes, so it stands between single ones. */
function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
