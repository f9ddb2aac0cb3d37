/**
 * A text of a stranger's file, safe to print: a terminal obeys control characters, so that they are shown by their
 * numbers. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (character) => {
    const number = character.charCodeAt(0).toString(16).padStart(2, '0');
    return `\\x${number}`;
  });
}
