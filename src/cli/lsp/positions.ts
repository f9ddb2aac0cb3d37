import type { Edit } from '../../language/review/fix.ts';
import { asRead } from '../../source/mend/apply-edits.ts';
import { type WorkingFolder, changedFiles } from '../../source/mend/working-folder.ts';
import type { Span } from '../../source/read/parsed-text.ts';
import type { EditorChange, Position, Range } from './editor-service.ts';

/** Returns the place of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - start };
}

/** Returns the offset of a place in a text; a place after the end of a line is its end. */
export function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end === -1 ? text.length : end);
}

export function rangeOf(text: string, { start, end }: Span): Range {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

/** Returns edits as an editor makes them. */
export function editorEdits(
  edits: readonly Edit[],
  textOf: (path: string) => string | null,
): EditorChange['edits'] {
  return edits.flatMap(({ file, start, end, text }) => {
    const whole = textOf(file);
    return whole === null ? [] : [{ path: file, range: rangeOf(whole, { start, end }), text }];
  });
}

/** Returns what was changed in memory as a change of an editor: of each file, from the first difference to the last. */
export function editorChange(working: WorkingFolder): EditorChange {
  const files = changedFiles(working);
  return {
    edits: files.flatMap(({ from, before, source }) => {
      const [old, now] = [asRead(before), source.text];
      if (old === now) return [];
      let start = 0;
      while (start < old.length && old[start] === now[start]) start++;
      let tail = 0;
      const most = Math.min(old.length, now.length) - start;
      while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
      const range = rangeOf(old, { start, end: old.length - tail });
      return [{ path: from, range, text: now.slice(start, now.length - tail) }];
    }),
    renames: files.flatMap(({ from, source }) => (from === source.path ? [] : [{ from, to: source.path }])),
  };
}
