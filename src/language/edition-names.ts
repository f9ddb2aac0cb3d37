import type { Language } from './language.ts';

/** The names that an edition in another language gives patterns. Those that it does not translate are left out. */
export type EditionNames = readonly (readonly [id: number, name: string])[];

/** The same language with the names of an edition. Addresses stay, for they are made of the main edition's names. */
export function namedIn(language: Language, names: EditionNames): Language {
  const byId = new Map(names);
  return {
    ...language,
    patterns: language.patterns.map((pattern) => {
      const name = byId.get(pattern.id);
      return name === undefined || pattern.status !== 'written' ? pattern : { ...pattern, name };
    }),
  };
}
