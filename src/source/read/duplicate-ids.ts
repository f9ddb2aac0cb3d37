import type { Diagnostic } from '../../language/diagnostic.ts';
import { inWords } from '../../language/review/quoted.ts';
import type { PatternFile } from './pattern-file.ts';

/** If several files have the same id, keeps the first by path and reports all of them. */
export function withoutDuplicates(
  files: readonly PatternFile[],
  diagnostics: Diagnostic[],
): Map<number, PatternFile> {
  const byId = new Map<number, PatternFile[]>();
  for (const file of files) {
    const { id } = file.declaration.pattern;
    const sharing = byId.get(id);
    if (sharing) sharing.push(file);
    else byId.set(id, [file]);
  }
  const kept = new Map<number, PatternFile>();
  for (const [id, sharing] of byId) {
    for (const file of sharing) {
      kept.set(id, kept.get(id) ?? file);
      if (sharing.length === 1) continue;
      const others = sharing
        .slice(0, 4)
        .filter((other) => other !== file)
        .map((other) => other.source.path);
      diagnostics.push({
        rule: 'duplicate-id',
        severity: 'error',
        file: file.source.path,
        ...file.frontMatter.placeOf('id'),
        message: `The id ${id} is also that of ${inWords(others.slice(0, 3), 3)}${sharing.length > 4 ? ' and others' : ''}.`,
        hint: 'Give one of the files another number, in its name and in its front matter.',
        pattern: id,
      });
    }
  }
  return kept;
}
