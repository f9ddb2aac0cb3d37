/** Whether the reader asks for commands alone, by typing “>” first. */
export function isCommandLine(text: string): boolean {
  return text.startsWith('>');
}
