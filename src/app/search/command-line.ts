/** Whether a reader asks for commands alone, by a “>” at the beginning. */
export function isCommandLine(text: string): boolean {
  return text.startsWith('>');
}
