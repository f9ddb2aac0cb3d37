import type { Pattern, WrittenPattern } from '../../language/pattern.ts';
import { patternLookup } from '../../language/language.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type Nameable, NameTable } from '../render/name-table.ts';
import { type ParsedText, parseText } from '../read/parsed-text.ts';
import type { WorkingFolder } from './working-folder.ts';

/** A loaded folder, and all that is needed to find out what to change in it. */
export interface Mending {
  readonly loaded: LoadedLanguage;
  readonly names: NameTable;
  /** The files of patterns that can be read, and the introduction and the scales, parsed with all places. */
  readonly texts: ReadonlyMap<string, ParsedText>;
  /** Returns the pattern with an id. */
  pattern(id: number): Pattern | undefined;
  /** Returns the pattern that a file declares, even if another file has the same id. */
  patternIn(file: string): WrittenPattern | null;
  /** Whether the folder has a file at a path. */
  has(file: string): boolean;
}

/** Prepares what is needed to change a folder. */
export function prepareMending(working: WorkingFolder, loaded: LoadedLanguage): Mending {
  const declared = new Map<string, WrittenPattern>();
  const nameables = new Map<number, Nameable>();
  for (const source of working.folder.patterns) {
    if (loaded.source(source.path) === null) continue;
    const file = working.depth.read(source);
    if (Array.isArray(file)) continue;
    const { pattern } = file.declaration;
    declared.set(source.path, pattern);
    if (!nameables.has(pattern.id)) nameables.set(pattern.id, file);
  }
  const texts = new Map<string, ParsedText>();
  for (const [path, { source }] of working.files) {
    // What the settings leave out is not touched.
    const parsed = loaded.source(path) === null ? null : parseText(source);
    if (parsed) texts.set(path, parsed);
  }
  const patterns = patternLookup(loaded.language);
  const unread = new Set(working.folder.diagnostics.map(({ file }) => file));
  return {
    loaded,
    names: new NameTable(loaded.language.patterns, nameables),
    texts,
    pattern: (id) => patterns.get(id),
    patternIn: (file) => declared.get(file) ?? null,
    has: (file) => working.files.has(file) || unread.has(file),
  };
}
