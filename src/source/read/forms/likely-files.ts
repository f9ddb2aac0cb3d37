import { foldName, parentOf, stemOf } from './fold-name.ts';
import { coreOf, likenessTo } from './features.ts';
import { suggestionOf } from './key-words.ts';
import { keyPathsOf } from './keys-of.ts';
import type { PlainFile } from './plain-file.ts';
import { valuesAtKey } from './sources.ts';
import { oncePer } from '../../../language/once-per.ts';

const PATTERN_FOLDER =
  /^[_\d\s.-]*(?:patterns?|pattern-?language|pattern_language|muster|entwurfsmuster|patrones|padr(?:o|õ)es|mod[eè]les|motifs|パターン|模式)$/i;

/** The files that are most likely the patterns. */
export interface Seed {
  readonly files: readonly PlainFile[];
  /** Those of further kinds, which may be made otherwise. */
  readonly kinds: ReadonlySet<PlainFile>;
}

const NONE: ReadonlySet<PlainFile> = new Set();

/** If there is a folder called “patterns” with most of what is alike, the patterns are there. */
export function seedOf(files: readonly PlainFile[]): Seed {
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
