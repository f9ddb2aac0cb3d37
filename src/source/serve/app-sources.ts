import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { shortage } from './shortage.ts';

/** The app's own sources, which Vite watches for people who change the app. */
export interface AppSources {
  /** Whether Vite must not watch anything yet. */
  isHeld(): boolean;
  /** Lets Vite watch the sources, and nothing else. */
  release(server: ViteDevServer): void;
}

/**
 * Keeps Vite from watching the app's sources until the folder of patterns is watched. If watches run out, the patterns
 * come first. Vite takes one watch for each file, and would report each one that it cannot get.
 */
export function holdSources(root: string): AppSources {
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    release({ watcher, config }) {
      isHeld = false;
      watcher.removeAllListeners('error');
      watcher.on('error', (error) => {
        const { code = '' } = error as NodeJS.ErrnoException;
        config.logger.warnOnce(shortage(code));
      });
      watcher.add([join(root, 'src'), join(root, 'index.html')]);
    },
  };
}
