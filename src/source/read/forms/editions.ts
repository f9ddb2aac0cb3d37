/** A folder's texts in one more language: for each file of the main edition, the file that translates it. */
export interface Edition {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface Editions {
  /** The files of the main edition. */
  readonly main: readonly string[];
  /** The language of the main edition, if its folders or names say so; otherwise empty. */
  readonly lang: string;
  readonly others: readonly Edition[];
  /** Every file that belongs to another edition, whether or not the main one has its counterpart. */
  readonly translated: ReadonlySet<string>;
}

const HOLDER =
  /^(?:translations?|localizations?|localisations?|locales?|i18n|l10n|langs?|languages?|traductions?|traducciones|uebersetzungen)$/i;

/** Splits files into the main edition and translations: `translation/ja/…`, `patterns.ja/…`, `name.de.md`, `en/…`. */
export function findEditions(paths: readonly string[]): Editions {
  const marked = paths.map((path) => ({ path, mark: markOf(path, paths) }));
  const plain = marked.filter(({ mark }) => mark === null).map(({ path }) => path);
  const siblings = siblingLanguages(plain);
  const all = marked.map(({ path, mark }) => ({ path, mark: mark ?? siblings(path) }));
  const byLang = new Map<string, { path: string; key: string }[]>();
  const unmarked: string[] = [];
  for (const { path, mark } of all) {
    if (!mark) unmarked.push(path);
    else byLang.set(mark.lang, [...(byLang.get(mark.lang) ?? []), { path, key: mark.key }]);
  }
  const main = mainOf(unmarked, byLang);
  const keys = new Map(main.files.map(({ path, key }) => [key, path]));
  const stems = new Map<string, string | null>();
  for (const { path, key } of main.files) stems.set(stem(key), stems.has(stem(key)) ? null : path);
  const others = [...byLang].flatMap(([lang, files]): Edition[] => {
    if (lang === main.lang) return [];
    const pairs = files.flatMap(({ path, key }): [string, string][] => {
      const original = keys.get(key) ?? stems.get(stem(key));
      return original ? [[original, path]] : [];
    });
    return [{ lang, files: new Map(pairs) }];
  });
  return {
    main: main.files.map(({ path }) => path),
    lang: main.lang,
    others: others.filter(({ files }) => files.size > 0),
    translated: new Set(
      [...byLang].flatMap(([lang, files]) => (lang === main.lang ? [] : files.map(({ path }) => path))),
    ),
  };
}

interface Mark {
  readonly lang: string;
  /** The path without what says the language; the same for all editions of a text. */
  readonly key: string;
}

function markOf(path: string, paths: readonly string[]): Mark | null {
  const parts = path.split('/');
  for (let at = 0; at + 2 < parts.length + 1; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1] ?? '';
    if (HOLDER.test(part) && at + 2 < parts.length) {
      const lang = tagFromName(next);
      if (lang !== null) return { lang, key: parts.slice(at + 2).join('/') };
    }
    if (at < parts.length - 1) {
      const suffix = /^(.+)[._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(part);
      const lang = suffix && tagFromName(suffix[2] ?? '');
      const original = [...parts.slice(0, at), suffix?.[1] ?? ''].join('/');
      if (lang && paths.some((other) => other.startsWith(`${original}/`)))
        return { lang, key: [...parts.slice(0, at), suffix?.[1] ?? '', ...parts.slice(at + 1)].join('/') };
    }
  }
  const name = /^(.*?)[._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.[a-z]+)$/.exec(path);
  const lang = name && tagFromName(name[2] ?? '');
  const key = name ? `${name[1] ?? ''}${name[3] ?? ''}` : '';
  // An underscore is part of many names; a language follows it only if there is a text without one.
  const isMarked = lang !== null && name !== null && (pathsOf(paths).has(key) || hasCounterpart(path, paths));
  return lang !== null && isMarked ? { lang, key } : null;
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function pathsOf(paths: readonly string[]): ReadonlySet<string> {
  const known = sets.get(paths) ?? new Set(paths);
  sets.set(paths, known);
  return known;
}

/** Whether a name such as `door.de.md` or `door_de.md` has a counterpart such as `door.en.md` or `door_en.md`. */
function hasCounterpart(path: string, paths: readonly string[]): boolean {
  const match = /^(.*[._])([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)(\.[a-z]+)$/.exec(path);
  if (!match) return false;
  return ['en', 'de', 'fr', 'es', 'ja', 'zh', 'pt', 'it', 'ru', 'ko', 'ar'].some(
    (lang) => lang !== match[2]?.toLowerCase() && pathsOf(paths).has(`${match[1]}${lang}${match[3]}`),
  );
}

/** Finds folders side by side that are all named after languages and hold texts of the same names. */
function siblingLanguages(paths: readonly string[]): (path: string) => Mark | null {
  const stemsBelow = new Map<string, Map<string, Set<string>>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let at = 0; at < parts.length - 1; at++) {
      const lang = tagFromName(parts[at] ?? '');
      if (lang === null) continue;
      const parent = parts.slice(0, at).join('/');
      const folders = stemsBelow.get(parent) ?? new Map<string, Set<string>>();
      stemsBelow.set(parent, folders);
      const name = parts[at] ?? '';
      const stems = folders.get(name) ?? new Set();
      folders.set(name, stems);
      stems.add(parts.slice(at + 1).join('/'));
    }
  }
  const areLanguages = new Set<string>();
  for (const [parent, folders] of stemsBelow) {
    const all = [...folders];
    for (const [name, keys] of all) {
      const beside = all.filter(([other]) => other !== name).flatMap(([, others]) => [...others]);
      const above = paths
        .filter((path) => !languageAt(path, parent))
        .map((path) => path.slice(parent === '' ? 0 : parent.length + 1));
      // Nearly every folder has a page of its own; only of a folder with the code of a large language it tells something.
      const shared = (others: readonly string[]) => {
        const set = new Set(
          others.filter((key) => name.length !== 3 || !/^(?:readme|_?index)\.\w+$/i.test(key)),
        );
        return [...keys].filter((key) => set.has(key)).length;
      };
      if (Math.max(shared(beside), shared(above)) * 2 >= keys.size && keys.size > 0)
        areLanguages.add(parent === '' ? name : `${parent}/${name}`);
    }
  }
  return (path) => {
    const parts = path.split('/');
    for (let at = 0; at < parts.length - 1; at++) {
      if (!areLanguages.has(parts.slice(0, at + 1).join('/'))) continue;
      const lang = tagFromName(parts[at] ?? '');
      if (lang !== null) return { lang, key: [...parts.slice(0, at), ...parts.slice(at + 1)].join('/') };
    }
    return null;
  };
}

function languageAt(path: string, parent: string): boolean {
  const rest = parent === '' ? path : path.startsWith(`${parent}/`) ? path.slice(parent.length + 1) : null;
  return rest === null || tagFromName(rest.split('/', 1)[0] ?? '') !== null;
}

interface MainEdition {
  readonly lang: string;
  readonly files: readonly { readonly path: string; readonly key: string }[];
}

function mainOf(
  unmarked: readonly string[],
  byLang: ReadonlyMap<string, readonly { path: string; key: string }[]>,
): MainEdition {
  const [largest] = [...byLang].toSorted((a, b) => b[1].length - a[1].length);
  const english = byLang.get('en');
  const candidates =
    english && largest && english.length * 2 >= largest[1].length ? (['en', english] as const) : largest;
  // If only pages around the language are unmarked, one of the marked editions is the main one.
  if (!candidates || unmarked.length * 3 >= candidates[1].length)
    return { lang: '', files: unmarked.map((path) => ({ path, key: path })) };
  return {
    lang: candidates[0],
    files: [...candidates[1], ...unmarked.map((path) => ({ path, key: path }))],
  };
}

function stem(key: string): string {
  const parts = key.split('/');
  const last = (parts.at(-1) ?? '').replace(/\.[a-z]+$/i, '').toLowerCase();
  return /^(?:readme|index)$/.test(last) ? `${parts.at(-2) ?? ''}/`.toLowerCase() : last;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const SCRIPTS = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that name folders of other things far more often than a language. */
const NO_LANGUAGE: ReadonlySet<string> = new Set([
  'is',
  'as',
  'to',
  'so',
  'my',
  'no',
  'io',
  'ai',
  'om',
  'lib',
  'src',
  'bin',
  'doc',
  'img',
  'new',
  'old',
  'dev',
  'app',
  'css',
  'www',
  'tag',
  'map',
  'log',
  'all',
  'art',
  'run',
  'web',
]);

/** Countries whose codes people write for their languages. */
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, string>> = {
  jp: 'ja',
  cn: 'zh',
  tw: 'zh-TW',
  kr: 'ko',
  ua: 'uk',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  vn: 'vi',
};

/** Returns the language tag that a name of a folder stands for; null if it is none. */
export function tagFromName(name: string): string | null {
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(name) || NO_LANGUAGE.has(name.toLowerCase())) return null;
  const plain = LANGUAGE_OF_COUNTRY[name.toLowerCase()] ?? name.replace('_', '-');
  try {
    const { language, script, region } = new Intl.Locale(plain);
    const isKnown =
      NAMES.of(language) !== undefined &&
      (script === undefined || SCRIPTS.of(script) !== undefined) &&
      (region === undefined || REGIONS.of(region) !== undefined);
    return isKnown ? new Intl.Locale(plain).toString() : null;
  } catch {
    return null;
  }
}
