import type { KeptProject, ProjectStorage } from '../../src/store/kept-project.ts';
import { type ProjectAhead, browserAhead } from '../../src/store/project-ahead.ts';
import type { ProjectChannel } from '../../src/store/projects.ts';
import { memoryStorage } from './memory-storage.ts';

/** What the pages of a browser share. */
export interface SharedBrowser {
  readonly kept: Map<string, KeptProject>;
  /** The name of the error with which the browser refuses everything; null if it refuses nothing. */
  refuses: string | null;
  /** A test may replace a function of it. */
  readonly storage: { -readonly [Name in keyof ProjectStorage]: ProjectStorage[Name] };
  /** Returns the channel of a page. What a page tells, the others hear. */
  readonly channel: () => ProjectChannel;
  /** Returns what a page writes ahead. */
  readonly ahead: () => ProjectAhead;
}

/** The browser's database of projects without a browser. */
export function memoryProjects(): SharedBrowser {
  const listeners = new Map<ProjectChannel, (id: string) => void>();
  const local = memoryStorage();
  let pages = 0;
  const answer = async <T>(give: () => T): Promise<T> => {
    await Promise.resolve();
    if (browser.refuses !== null) throw new DOMException('', browser.refuses);
    return give();
  };
  const browser: SharedBrowser = {
    kept: new Map(),
    refuses: null,
    storage: {
      readAll: () => answer(() => new Map(browser.kept)),
      update: (id, change) => answer(() => void browser.kept.set(id, change(browser.kept.get(id) ?? null))),
      remove: (id) => answer(() => void browser.kept.delete(id)),
    },
    ahead: () => browserAhead(() => local, '/', `page-${++pages}`),
    channel() {
      const own: ProjectChannel = {
        tell: (id) => {
          for (const [channel, listener] of listeners) if (channel !== own) listener(id);
        },
        listen(listener) {
          listeners.set(own, listener);
          return () => void listeners.delete(own);
        },
      };
      return own;
    },
  };
  return browser;
}
