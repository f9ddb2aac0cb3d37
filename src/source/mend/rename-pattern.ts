import { posix } from 'node:path';
import { type Scalar, isScalar, stringify } from 'yaml';
import type { Edit, Rename } from '../../language/review/fix.ts';
import { type WrittenPattern, slugOf } from '../../language/pattern.ts';
import { KEYS } from '../read/format-keys.ts';
import { headingNode, headingEdit } from './fixers/heading.ts';
import { type Identity, type MentionEdits, mentionEdits } from './mention-edits.ts';
import { type Mending, prepareMending } from './mending.ts';
import { type ParsedText, fieldAt } from '../read/parsed-text.ts';
import { itemsOf } from './yaml-list.ts';
import { type WorkingFolder, withChanges, loadWorking } from './working-folder.ts';

/** A folder with other identities of patterns, in memory. */
export interface Renamed {
  readonly working: WorkingFolder;
  /** Mentions that could not be changed, in the texts before. */
  readonly unclear: MentionEdits['unclear'];
  /** A file that is there already at a path that is needed; then nothing was changed. */
  readonly taken: string | null;
}

/**
 * Gives patterns other names and numbers: in front matter, lists, headings, names of files, and wherever a text mentions
 * them.
 *
 * @param changes The new name and number of each pattern, by its present number.
 */
export function changeIdentities(
  working: WorkingFolder,
  changes: ReadonlyMap<number, Pick<Identity, 'id' | 'name'>>,
): Renamed {
  const loaded = loadWorking(working);
  const mending = prepareMending(working, loaded);
  const identities = new Map<number, Identity>();
  const renames: Rename[] = [];
  for (const [id, change] of changes) {
    const pattern = mending.pattern(id);
    const file = pattern?.status === 'written' ? newPath(pattern, change) : null;
    identities.set(id, { ...change, file });
    if (pattern?.status === 'written' && file !== null && file !== pattern.file)
      renames.push({ from: pattern.file, to: file });
  }
  const leaving = new Set(renames.map(({ from }) => from));
  const taken = renames.find(({ to }) => mending.has(to) && !leaving.has(to))?.to ?? null;
  const { edits, unclear } = mentionEdits(mending, identities);
  if (taken !== null) return { working, unclear: [], taken };
  const own = [...mending.texts.values()].flatMap((parsed) => fieldEdits(parsed, mending, identities));
  const changed = withChanges(working, [...own, ...edits], renames);
  const renamed = [...changes].filter(([id, { name }]) => mending.pattern(id)?.name !== name);
  return { working: withHeadings(changed, new Map(renamed)), unclear, taken: null };
}

/** The path of a pattern's file after a change: in the same folder, in the right form. */
function newPath({ file }: WrittenPattern, { id, name }: Pick<Identity, 'id' | 'name'>): string {
  return posix.join(posix.dirname(file), `${slugOf(id, name)}.md`);
}

/** The edits of the front matter of a pattern's file. */
function fieldEdits(
  parsed: ParsedText,
  { patternIn }: Mending,
  identities: ReadonlyMap<number, Identity>,
): Edit[] {
  const pattern = patternIn(parsed.path);
  if (!pattern) return [];
  const edits: Edit[] = [KEYS.larger, KEYS.smaller].flatMap((key) =>
    itemsOf(parsed, key).flatMap(({ value, start, end }): Edit[] => {
      const other = identities.get(Number(value));
      if (!other || other.id === value) return [];
      return [{ file: parsed.path, start, end, text: String(other.id) }];
    }),
  );
  const identity = identities.get(pattern.id);
  if (!identity) return edits;
  if (identity.id !== pattern.id) edits.push(...valueEdit(parsed, KEYS.id, () => String(identity.id)));
  if (identity.name !== pattern.name)
    edits.push(...valueEdit(parsed, KEYS.name, (node) => scalarText(node, identity.name)));
  return edits;
}

function valueEdit(parsed: ParsedText, key: string, text: (node: Scalar) => string): Edit[] {
  const node = fieldAt(parsed, key)?.value;
  if (!parsed.yaml || !isScalar(node) || !node.range) return [];
  const start = parsed.yaml.start + node.range[0];
  let end = parsed.yaml.start + node.range[1];
  // A block ends with its line break.
  while (end > start && /\s/.test(parsed.text[end - 1] ?? '')) end--;
  return [{ file: parsed.path, start, end, text: text(node) }];
}

/** Writes a text as YAML with the same quotation marks as before, if it can be written so. */
function scalarText({ type }: Scalar, text: string): string {
  const defaultStringType = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : 'PLAIN';
  return stringify(text, { lineWidth: 0, defaultStringType }).trimEnd();
}

/** Writes the headings of patterns with new names. */
function withHeadings(
  working: WorkingFolder,
  changes: ReadonlyMap<number, Pick<Identity, 'id' | 'name'>>,
): WorkingFolder {
  const loaded = loadWorking(working);
  const { pattern, texts } = prepareMending(working, loaded);
  const edits = [...changes.values()].flatMap(({ id }) => {
    const own = pattern(id);
    const parsed = own?.status === 'written' ? texts.get(own.file) : undefined;
    return own?.status === 'written' && parsed && headingNode(parsed.tree) ? [headingEdit(parsed, own)] : [];
  });
  return withChanges(working, edits, []);
}
