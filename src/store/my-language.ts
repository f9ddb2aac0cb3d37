/** What a page shows everywhere of the language of one's own that is open. */
export interface MyLanguage {
  readonly title: string;
  /** The number of its entries, of which some may be in no published language. */
  readonly count: number;
  /** Ids of the patterns that are chosen. */
  readonly chosen: ReadonlySet<number>;
  /** Ids of the patterns that are set aside. */
  readonly aside: ReadonlySet<number>;
  /** The id of the pattern at which the guided way stands, or goes on; null at its end. */
  readonly next: number | null;
}

const KEY = 'semilattice-mine';

/** Returns the id of the project that was open last in this browser; null if there is none, or nothing is kept. */
export function keptOpen(storage: () => Storage, base: string): string | null {
  try {
    return storage().getItem(`${KEY} ${base}`);
  } catch {
    return null;
  }
}

/** Keeps which project is open, for the next page. */
export function keepOpen(storage: () => Storage, base: string, id: string | null): void {
  try {
    if (id === null) storage().removeItem(`${KEY} ${base}`);
    else storage().setItem(`${KEY} ${base}`, id);
  } catch {
    // Storage may be closed; the next page then opens the project that was changed last.
  }
}
