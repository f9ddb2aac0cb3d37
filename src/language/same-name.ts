/**
 * Whether a heading, as plain text, has the name that front matter gives: the marks of inline Markdown do not count, for
 * front matter keeps them and a heading shows what they mean. Composed and decomposed characters are the same.
 */
export function isSameName(heading: string, name: string): boolean {
  return withoutMarks(heading) === withoutMarks(name);
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[`*_\\~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
