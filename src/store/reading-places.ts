/** How far each step of the history was read, in CSS pixels from the top, by the step's number (`Navigation.entry`). */
export interface ReadingPlaces {
  /** Returns undefined for a new step. */
  kept(entry: number): number | undefined;
  keep(entry: number, top: number): void;
  /** Saves all places, so that they survive a reload. */
  save(): void;
}

const KEY = 'semilattice-places';
/** Most steps that are saved. Older ones are forgotten. */
const MOST = 200;

/** @param storage Returns the storage of this visit. It may throw if storage is closed. */
export function createReadingPlaces(storage: () => Storage): ReadingPlaces {
  let known: Map<number, number> | null = null;
  const places = () => (known ??= read(storage));
  return {
    kept: (entry) => places().get(entry),
    keep(entry, top) {
      places().set(entry, Math.round(top));
    },
    save() {
      try {
        const latest = [...places()].toSorted(([a], [b]) => a - b).slice(-MOST);
        storage().setItem(KEY, JSON.stringify(latest));
      } catch {
        // The places then last as long as the page.
      }
    },
  };
}

function read(storage: () => Storage): Map<number, number> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
    return new Map(Array.isArray(stored) ? stored.filter(isPlace) : []);
  } catch {
    return new Map();
  }
}

function isPlace(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}
