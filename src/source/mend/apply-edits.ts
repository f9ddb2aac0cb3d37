import type { Edit } from '../../language/review/fix.ts';

/** Returns a file's text as it is read: without a byte order mark, and with "\n" for each line break. */
export function asRead(raw: string): string {
  return raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * Applies edits to a file's text as it is on the disk. All else stays as it is, to the byte; new line breaks are those
 * that the file has.
 *
 * @param raw The text with its byte order mark and its own line breaks.
 * @param edits Edits of the text as it is read, none of which overlap. Insertions at one place keep their order.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const [lineBreak = '\n'] = /\r\n?|\n/.exec(raw) ?? [];
  const rawOffset = rawOffsets(raw);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(raw.slice(done, rawOffset(start)), text.replaceAll('\n', lineBreak));
    done = rawOffset(end);
  }
  return parts.join('') + raw.slice(done);
}

/** Returns a function that finds, for growing offsets in the text as it is read, those in the raw text. */
function rawOffsets(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\ufeff') ? 1 : 0;
  let extra = mark;
  let next = raw.indexOf('\r\n');
  return (offset) => {
    for (; next !== -1 && next < offset + extra; next = raw.indexOf('\r\n', next + 2)) extra++;
    return offset + extra;
  };
}
