import { createStore, del, entries, update } from 'idb-keyval';
import type { KeptProject, ProjectStorage } from './kept-project.ts';
import type { ProjectChannel } from './projects.ts';

const NAME = 'semilattice-projects';

/**
 * Keeps projects in IndexedDB, by way of idb-keyval. A transaction there reads and writes without another page in
 * between, which `localStorage` cannot do, and its room is not limited to 5 MB. All sites of one origin share the
 * database, so the ids of a site begin with its path.
 *
 * @param base The path under which the site is served.
 */
export function browserStorage(base: string): ProjectStorage {
  let opened: ReturnType<typeof createStore> | null = null;
  const store = () => {
    // Some browsers that forbid the database have none at all.
    if (!(globalThis as { indexedDB?: IDBFactory }).indexedDB) throw new DOMException('', 'SecurityError');
    return (opened ??= createStore(NAME, 'projects'));
  };
  const keyFor = (id: string) => `${base} ${id}`;
  return {
    async readAll() {
      const all = await entries<string, KeptProject>(store());
      return new Map(
        all.flatMap(([key, kept]) =>
          key.startsWith(keyFor('')) && isKept(kept) ? [[key.slice(keyFor('').length), kept]] : [],
        ),
      );
    },
    async update(id, change) {
      await update<KeptProject>(keyFor(id), (before) => change(before ?? null), store());
    },
    async remove(id) {
      await del(keyFor(id), store());
    },
  };
}

function isKept(value: unknown): value is KeptProject {
  const { revision, text, changed } = Object(value) as Partial<Record<keyof KeptProject, unknown>>;
  return typeof revision === 'number' && typeof text === 'string' && typeof changed === 'number';
}

/** The channel between the pages of a site. A browser that forbids it has pages that see each other's saves later. */
export function browserChannel(base: string): ProjectChannel {
  const open = () => {
    try {
      return new BroadcastChannel(`${NAME} ${base}`);
    } catch {
      return null;
    }
  };
  const channel = open();
  return {
    // A channel has no target origin: only pages of the same origin hear it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (id) => channel?.postMessage(id),
    listen(listener) {
      const hear = ({ data }: MessageEvent) => listener(String(data));
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
  };
}
