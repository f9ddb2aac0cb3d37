/**
 * Whether a heading, as plain text, has the name from the front matter. Marks of inline Markdown do not count, because
 * front matter keeps them and a heading shows their effect. Composed and decomposed characters are equal.
 */
export function isSameName(heading: string, name: string): boolean {
  return heading === name || withoutMarks(heading) === withoutMarks(name);
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[`*_\\~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
