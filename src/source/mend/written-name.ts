/** Writes a name into Markdown so that readers see it as it is: characters that would be marks are escaped. */
export function nameInMarkdown(name: string): string {
  return name
    .replace(/[\\*`[\]~$]|%(?=%)|<(?=[a-z/!?])|&(?=[a-z#\d]+;)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** Returns a text of Markdown that may run over lines of a quotation, as one line without escapes and marks. */
export function nameFromMarkdown(raw: string): string {
  return raw
    .replace(/\s*\n[\s>]*/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
