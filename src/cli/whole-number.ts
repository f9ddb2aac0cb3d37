import { WrongUsage } from './wrong-usage.ts';

/** Reads the value of an option as a whole number from `least` to `most`. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new WrongUsage(`--${option} wants a number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}
