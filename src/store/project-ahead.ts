/** A project as a page wrote it ahead of saving it. */
export interface AheadProject {
  /** What was kept of the project when it was changed, as JSON; null if nothing was. */
  readonly base: string | null;
  /** The project as JSON. */
  readonly text: string;
  /** When it was changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** Keeps at once, without waiting, what is about to be saved. None of its functions throws. */
export interface ProjectAhead {
  write(id: string, ahead: AheadProject): void;
  /** Forgets what this page wrote of a project. */
  drop(id: string): void;
  /** Returns what pages wrote and did not drop, by project, the earliest first, and forgets it. */
  takeAll(): readonly (readonly [id: string, ahead: AheadProject])[];
}

/**
 * Keeps what is about to be saved in `localStorage`, which is written before its call returns; a transaction of IndexedDB
 * may be lost when the page is closed right after it.
 *
 * @param base The path under which the site is served.
 * @param page What no other page of this browser has.
 */
export function browserAhead(storage: () => Storage, base: string, page: string): ProjectAhead {
  const prefix = `semilattice-ahead ${base} `;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      // Storage may be closed or full. The project is saved a moment later all the same.
    }
  };
  const keyFor = (id: string) => `${prefix}${page} ${id}`;
  return {
    write: (id, ahead) => attempt(() => storage().setItem(keyFor(id), JSON.stringify(ahead))),
    drop: (id) => attempt(() => storage().removeItem(keyFor(id))),
    takeAll() {
      const found: (readonly [string, AheadProject])[] = [];
      attempt(() => {
        const kept = storage();
        const keys = Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '');
        for (const key of keys.filter((each) => each.startsWith(prefix))) {
          const ahead = readAhead(kept.getItem(key) ?? '');
          if (ahead) found.push([key.slice(prefix.length).replace(/^\S+ /, ''), ahead]);
          kept.removeItem(key);
        }
      });
      return found.toSorted(([, a], [, b]) => a.changed - b.changed);
    },
  };
}

function readAhead(json: string): AheadProject | null {
  try {
    const { base, text, changed } = Object(JSON.parse(json)) as Partial<Record<keyof AheadProject, unknown>>;
    return typeof text === 'string' && typeof changed === 'number'
      ? { base: typeof base === 'string' ? base : null, text, changed }
      : null;
  } catch {
    return null;
  }
}
