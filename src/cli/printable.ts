/**
 * A text of a stranger's file, safe to print: a terminal obeys control characters, and those that turn the direction of
 * writing around make what follows them look like something else; both are shown by their numbers. Line breaks and tabs
 * stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const number = character.charCodeAt(0).toString(16).padStart(2, '0');
    return number.length > 2 ? `\\u${number}` : `\\x${number}`;
  });
}
