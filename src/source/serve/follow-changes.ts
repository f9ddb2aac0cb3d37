import { basename } from 'node:path';
import type { ViteDevServer } from 'vite';
import { type FolderTold, SERVED_EVENTS } from '../../map/served-events.ts';
import { shortage } from './shortage.ts';
import { type FolderState, type WatchedFolder, watchFolder } from './watch-folder.ts';

/**
 * Watches the folder of a server; the watch is in place when this resolves. When the folder disappears or comes back,
 * the terminal and the open pages are told.
 */
export async function followChanges(
  server: ViteDevServer,
  folder: string,
  onChange: (paths: readonly string[]) => void,
): Promise<WatchedFolder> {
  const { logger } = server.config;
  const name = basename(folder);
  let notice: string | null = null;
  const watched = await watchFolder(folder, {
    onChange,
    onState: (state) => {
      notice = noticeOf(state, name);
      logger.warn(notice ?? `The folder ${name} is back, and followed again.`);
      server.hot.send(SERVED_EVENTS.folder, { notice } satisfies FolderTold);
    },
    onShortage: (code) => logger.warnOnce(shortage(code)),
  });
  server.hot.on(SERVED_EVENTS.folder, (_, client) =>
    client.send(SERVED_EVENTS.folder, { notice } satisfies FolderTold),
  );
  return watched;
}

function noticeOf(state: FolderState, name: string): string | null {
  switch (state) {
    case 'gone':
      return `The folder ${name} is gone. The map shows it as it was; it is followed again when it is back.`;
    case 'empty':
      return `The folder ${name} has no patterns any more. The map shows it as it was until it has some again.`;
    case 'there':
      return null;
  }
}
