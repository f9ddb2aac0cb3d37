import { cleanSlug } from './clean-text.ts';
import type { EntryKey } from './project.ts';

/** Whether a text has the form of a key. */
export function isEntryKey(text: string): boolean {
  return /^(?:[1-9]\d{0,14}|own-[1-9]\d{0,14}|~.*)$/u.test(text) && cleanSlug(text) === text;
}

/** Returns the texts that are keys, each once. */
export function cleanKeys(keys: readonly string[], except?: EntryKey): readonly EntryKey[] {
  return [...new Set(keys.map(cleanSlug))].filter((key) => key !== except && isEntryKey(key));
}
