import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { shortage } from './shortage.ts';

/** The app's own sources, as Vite watches them for those who change the app. */
export interface AppSources {
  /** Whether Vite is to let everything be. */
  isHeld(): boolean;
  /** Lets Vite watch the sources, and nothing else. */
  release(server: ViteDevServer): void;
}

/**
 * Holds Vite back from watching the app's sources until the folder of patterns is watched: where watches run out, the
 * patterns come first. Vite takes one for each file, and would say of each that there is none left.
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
