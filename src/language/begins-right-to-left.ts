/** The blocks of Unicode whose letters run from right to left (UAX #9), after anything that is no letter. */
const BEGINNING = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether the first letter of a text runs from right to left. */
export function beginsRightToLeft(text: string): boolean {
  return BEGINNING.test(text);
}
