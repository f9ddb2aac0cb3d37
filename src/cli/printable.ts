/**
 * Makes a text from an untrusted file safe to print. A terminal obeys control characters, and characters that change
 * the direction of writing disguise what follows them; both are shown as their numbers. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const number = character.charCodeAt(0).toString(16).padStart(2, '0');
    return number.length > 2 ? `\\u${number}` : `\\x${number}`;
  });
}
