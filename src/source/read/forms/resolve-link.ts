import { posix } from 'node:path';
import { once } from '../../../language/once.ts';
import { decodeEscapes } from '../../../language/decode-escapes.ts';
import { withoutTrailing } from '../../../language/trailing-run.ts';
import { foldName, folderOf, isFolderFile, splitCode, splitNumber, splitStamp, stemOf } from './fold-name.ts';
import { withoutPageEnding } from '../page-ending.ts';

/** A pattern as links can name it. */
export interface Linkable {
  readonly id: number;
  /** The path of its file, relative to the folder. */
  readonly path: string;
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  /** Further words by which links know it, such as its id. */
  readonly keys: readonly string[];
  /** The number that its author gives it, if any. */
  readonly number: number | null;
}

/** What a link leads to. More than one id is a target that is found twice. */
export type Resolution = readonly number[];

const NOWHERE: Resolution = [];

/** Words before a colon that never lead to a pattern. */
const OTHER_SCHEME =
  /^(?:mailto|tel|data|javascript|ftp|file|glossary|gloss|term|define|definition|fig|img|image|cite|doi|isbn)$/i;
const OTHER_FILE =
  /\.(?:png|svg|jpe?g|gif|webp|avif|pdf|pptx?|docx?|xlsx?|zip|js|ts|css|json|ya?ml|mp4|mp3)$/i;
const LONGEST = 1_000;

/**
 * Finds the pattern that a link means, whatever its form: a path, an address under one of the sites, a wikilink, a name,
 * an alias, a slug, a code or a number. This is the only place that resolves links of languages that are not in our own
 * form.
 */
export class LinkResolver {
  private readonly byPath = new Map<string, number>();
  private readonly byStem = new Map<string, number[]>();
  private readonly byKey = new Map<string, number[]>();
  private readonly byAlias = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  /** Names without the word “pattern” in them. */
  private readonly byShort = new Map<string, number[]>();
  private readonly byCode = new Map<string, number[]>();
  private readonly byNumber = new Map<number, number[]>();
  private readonly pathOf = new Map<number, string>();
  private readonly sites: readonly string[];
  private readonly others: ReadonlySet<string>;
  private readonly otherNames: ReadonlySet<string>;
  /** Returns a text that is the same for two resolvers exactly if both find the same for every link. */
  readonly fingerprint: () => string;

  /**
   * @param sites Beginnings of addresses under which patterns are published.
   * @param others Paths of files of the folder that are no patterns: a link to one of them leads there.
   */
  constructor(patterns: readonly Linkable[], sites: readonly string[], others: Iterable<string>) {
    this.sites = sites.map((site) => site.replace(/^https?:\/\//i, '').toLowerCase());
    this.others = new Set([...others].map(withoutEnding));
    this.otherNames = new Set([...this.others].map((path) => foldName(stemOf(path))));
    this.fingerprint = once(() => JSON.stringify([patterns, this.sites, [...this.others]]));
    for (const { id, path, name, slug, aliases, keys, number } of patterns) {
      const stem = isFolderFile(path) ? folderOf(path) : stemOf(path);
      this.pathOf.set(id, path);
      this.byPath.set(withoutEnding(path), id);
      if (isFolderFile(path)) this.byPath.set(withoutEnding(posix.dirname(path)), id);
      add(this.byStem, foldName(stem), id);
      add(this.byStem, foldName(slug), id);
      for (const key of keys) add(this.byKey, foldName(key), id);
      for (const alias of aliases) add(this.byAlias, foldName(alias), id);
      add(this.byName, foldName(name), id);
      add(this.byShort, withoutWord(foldName(name)), id);
      const code = splitCode(stem);
      if (code) {
        add(this.byCode, foldName(code.code), id);
        if (code.rest !== '') add(this.byName, foldName(code.rest), id);
      }
      const numbered = splitNumber(stem);
      if (numbered && numbered.rest !== '') add(this.byName, foldName(numbered.rest), id);
      const stamped = splitStamp(path.slice(path.lastIndexOf('/') + 1));
      if (stamped) add(this.byKey, foldName(stamped.stamp), id);
      if (number !== null) add(this.byNumber, number, id);
    }
  }

  /**
   * Returns the patterns that a link may mean: none, one, or more if it is ambiguous.
   *
   * @param from The file that holds the link. Paths are relative to it.
   */
  resolve(written: string, from: string): Resolution {
    if (written.length > LONGEST || written.trim().includes('\n')) return NOWHERE;
    const markdown = /^\[([^\]]+)\]\(<?([^)>]+)>?\)$/.exec(written.trim());
    if (markdown) {
      const found = this.resolve(markdown[2] ?? '', from);
      return found.length > 0 ? found : this.resolve(markdown[1] ?? '', from);
    }
    const target = this.plain(written);
    if (target === null || target === '' || OTHER_FILE.test(target)) return NOWHERE;
    const found = this.at(target, from);
    if (found.length > 0 || this.isOther(target, from)) return found;
    // Some wikis write the label first: `[[see there|Open-Door]]`.
    const label = /^\[\[[^|\]]*?\\?\|([^|\]]+)\]\]$/.exec(written.trim())?.[1];
    return label === undefined ? found : this.named(label.trim(), from, false);
  }

  private at(target: string, from: string): Resolution {
    const isPath = target.includes('/') || withoutPageEnding(target) !== target;
    if (isPath) {
      const found = this.atPath(target, from);
      if (found !== null) return found;
    } else {
      const beside = this.byPath.get(withoutEnding(posix.join(posix.dirname(from), target)));
      if (beside !== undefined) return [beside];
    }
    return this.named(lastPart(target), from, isPath);
  }

  /** Whether a path, or a name in double brackets, leads to a text of the folder that is no pattern. */
  leadsToOther(written: string, from: string): boolean {
    const target = written.length > LONGEST ? null : this.plain(written);
    if (target === null) return false;
    return written.startsWith('[[') ? this.isOther(target, from) : this.isOtherPath(target, from);
  }

  /** Whether a target names a text of the folder that is no pattern, by its path or by its name alone. */
  private isOther(target: string, from: string): boolean {
    const name = foldName(stemOf(target));
    return (name !== '' && this.otherNames.has(name)) || this.isOtherPath(target, from);
  }

  private isOtherPath(target: string, from: string): boolean {
    const path = target.replace(/^\/+/, '');
    return [posix.join(posix.dirname(from), path), path].some((place) =>
      this.others.has(withoutEnding(place)),
    );
  }

  /** Takes off what surrounds the target; null if the link leads out of the language. */
  private plain(written: string): string | null {
    let text = written.trim().normalize('NFC');
    const wiki = /^!?\[\[([^]*)\]\]$/.exec(text);
    if (wiki) text = (wiki[1] ?? '').split(/\\?\|/, 1)[0] ?? '';
    text = withoutTrailing(text.replace(/^["'<]+/, ''), '"\'>');
    if (/^(?:https?:)?\/\//i.test(text)) {
      const address = text.replace(/^(?:https?:)?\/\//i, '');
      const site = this.sites.find((beginning) => address.toLowerCase().startsWith(beginning));
      if (site === undefined) return null;
      text = address.slice(site.length).replace(/^\/+/, '');
    } else {
      const scheme = /^([a-z][a-z0-9+.-]*):(?!\s)/i.exec(text);
      if (scheme && !wiki) {
        if (OTHER_SCHEME.test(scheme[1] ?? '')) return null;
        text = text.slice(scheme[0].length);
      }
    }
    const [path = ''] = text.split(/[?]/, 1);
    const [beforeHeading = ''] = path.split('#', 1);
    return withoutTrailing(decodeEscapes(beforeHeading).normalize('NFC').trim(), '/');
  }

  private atPath(target: string, from: string): Resolution | null {
    const path = target.replace(/^\/+/, '');
    const places = target.startsWith('/') ? [path] : [posix.join(posix.dirname(from), path), path];
    for (const place of places) {
      const key = withoutEnding(posix.normalize(place));
      const id = this.byPath.get(key);
      if (id !== undefined) return [id];
      if (this.others.has(key)) return NOWHERE;
    }
    // The site may be published from another folder: the longest end of the path that is a pattern's counts.
    const parts = withoutEnding(path)
      .split('/')
      .filter((part) => part !== '..' && part !== '.');
    for (let at = 1; at < parts.length - 1; at++) {
      const id = this.byPath.get(parts.slice(at).join('/'));
      if (id !== undefined) return [id];
    }
    return null;
  }

  private named(target: string, from: string, isPath: boolean): Resolution {
    const stem = stemOf(target);
    const name = foldName(stem);
    if (name === '') return NOWHERE;
    for (const table of [this.byStem, this.byKey, this.byAlias, this.byName]) {
      const found = table.get(name);
      if (found) return this.nearest(found, from);
    }
    const short = withoutWord(name);
    const found = short === '' ? undefined : (this.byStem.get(short) ?? this.byShort.get(short));
    if (found) return this.nearest(found, from);
    const numbered = splitNumber(stem);
    if (numbered && numbered.rest !== '') {
      const found = this.byName.get(foldName(numbered.rest)) ?? this.byStem.get(foldName(numbered.rest));
      if (found) return this.nearest(found, from);
    }
    const code = splitCode(stem);
    const byCode = code && this.byCode.get(foldName(code.code));
    if (byCode) return this.nearest(byCode, from);
    // The path of a file that is not there names something else, whatever its number.
    const other = isPath && numbered && numbered.rest !== '' ? undefined : numbered?.number;
    const number = /^(?:#|no\.?\s*)?[(（]?0*(\d{1,6})[)）]?$/iu.exec(stem.trim())?.[1] ?? other;
    return number === undefined ? NOWHERE : (this.byNumber.get(Number(number)) ?? NOWHERE);
  }

  /** Of several, the one in the same folder. */
  private nearest(ids: readonly number[], from: string): Resolution {
    if (ids.length === 1) return ids;
    const beside = ids.filter(
      (id) =>
        posix.dirname(this.pathOf.get(id) ?? '') === posix.dirname(from) && this.pathOf.get(id) !== from,
    );
    return beside.length === 1 ? beside : ids;
  }
}

function add<K>(table: Map<K, number[]>, key: K, id: number): void {
  if (key === '') return;
  const known = table.get(key);
  if (!known) table.set(key, [id]);
  else if (!known.includes(id)) known.push(id);
}

/** A folded name without the word for a pattern at its end, or at its beginning: “the Saga pattern” is “Saga”. */
function withoutWord(folded: string): string {
  return folded
    .replace(/^(?:the|das|der|le|el|o) /, '')
    .replace(/^(?:patron|padrao|muster|motif) /, '')
    .replace(/ ?(?:(?:design |entwurfs)?patterns?|muster|模式|パターン|패턴|паттерн)$/u, '')
    .trim();
}

function withoutEnding(path: string): string {
  return withoutPageEnding(withoutTrailing(posix.normalize(path).normalize('NFC'), '/'))
    .replace(/\/(?:readme|index|_index)$/i, '')
    .toLowerCase();
}

/** The last part of a path that names something. */
function lastPart(target: string): string {
  const parts = target.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = parts.at(-1) ?? '';
  return isFolderFile(last) ? (parts.at(-2) ?? '') : last;
}
