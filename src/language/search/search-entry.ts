/** What names and tags are found by. */
export interface SearchEntry {
  readonly id: number;
  readonly name: string;
  readonly tags: readonly string[];
}

/** The fields by their weight: a word in a name counts most. */
export const FIELD_WEIGHTS = { name: 8, tags: 4, problem: 2, text: 1 } as const;
