import { type FolderTold, SERVED_EVENTS } from '../../map/served-events.ts';

let notice: string | null = null;
const listeners = new Set<() => void>();

/** The development server's message about the folder of patterns; null if the folder is there, or on a built site. */
export const folderNotice = {
  current: (): string | null => notice,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

if (import.meta.hot) {
  import.meta.hot.on(SERVED_EVENTS.folder, (told: FolderTold) => {
    notice = told.notice;
    for (const listener of listeners) listener();
  });
  // The server repeats what happened before this page listened.
  import.meta.hot.send(SERVED_EVENTS.folder);
}
