import { WrongUsage } from './wrong-usage.ts';

/** Reads a whole number from `least` to `most` that an option was given. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new WrongUsage(`--${option} wants a number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}
