import { once } from '../../language/once.ts';
import { type FolderTold, SERVED_EVENTS } from '../../map/served-events.ts';
import { servedChannel } from '../start/served-channel.ts';

let notice: string | null = null;
const listeners = new Set<() => void>();

/** The server's message about the folder of patterns; null if the folder is there. */
export const folderNotice = {
  current: (): string | null => notice,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    void listen();
    return () => listeners.delete(listener);
  },
};

const listen = once(async () => {
  const channel = await servedChannel();
  channel.on(SERVED_EVENTS.folder, (told: FolderTold) => {
    notice = told.notice;
    for (const listener of listeners) listener();
  });
  // The server repeats what happened before this page listened.
  channel.send(SERVED_EVENTS.folder);
});
