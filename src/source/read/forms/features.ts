import { oncePer } from '../../../language/once-per.ts';
import { foldName } from './fold-name.ts';
import { topKeysOf } from './keys-of.ts';
import type { PlainFile } from './plain-file.ts';

/** What a file is made of: its keys, the titles of its sections and the labels of its lines. */
const featuresOf = oncePer(
  (file: PlainFile): ReadonlySet<string> =>
    new Set([
      ...topKeysOf(file).map((key) => `key ${foldName(key)}`),
      ...file.headings.filter(({ depth }) => depth > 1).map(({ title }) => `section ${foldName(title)}`),
      ...[...file.lines.keys()].map((label) => `line ${foldName(label)}`),
    ]),
);

/** The features that at least a share of the files have. */
export function coreOf(files: readonly PlainFile[], share: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const file of files)
    for (const feature of featuresOf(file)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= share * files.length && count > 1).map(([feature]) => feature),
  );
}

/** The share of the core that a file has; 1 if there is no core. */
export function likenessTo(core: ReadonlySet<string>, file: PlainFile): number {
  if (core.size === 0) return 1;
  const own = featuresOf(file);
  return [...core].filter((feature) => own.has(feature)).length / core.size;
}
