/** Returns a text of Markdown that may run over lines of a quotation, as one line without escapes and marks. */
export function nameFromMarkdown(raw: string): string {
  return raw
    .replace(/\s*\n[\s>]*/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
