/** How far down each step of the history was read, in CSS pixels, by the step's number (`Navigation.entry`). */
export interface ReadingPlaces {
  /** Undefined for a step that is new. */
  kept(entry: number): number | undefined;
  keep(entry: number, top: number): void;
  /** Hands all to the storage, so that they outlast the page. */
  save(): void;
}

const KEY = 'semilattice-places';
/** Older steps are forgotten. */
const MOST = 200;

/** @param storage The visit's storage; it may be closed to us. */
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
        // The places then hold for this page alone.
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
