/** Returns a number with what it counts: `1 pattern`, `56 patterns`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
