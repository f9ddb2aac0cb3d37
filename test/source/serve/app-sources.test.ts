import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger, createServer } from 'vite';
import { expect, test } from 'vitest';
import { holdSources } from '../../../src/source/serve/app-sources.ts';
import { makeFolder } from '../../fixtures/folder.ts';

test("nothing is watched before it may be, then the app's sources alone; shortage is said once", async () => {
  const root = await realpath(
    await makeFolder({ 'src/app/main.ts': '', 'index.html': '', 'patterns/001-x.md': '', 'test/x.ts': '' }),
  );
  const said: string[] = [];
  const logger = createLogger('silent');
  logger.warnOnce = (message) => {
    if (!said.includes(message)) said.push(message);
  };
  logger.error = (message) => said.push(message);
  const sources = holdSources(root);
  const server = await createServer({
    configFile: false,
    root,
    customLogger: logger,
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: { ignored: sources.isHeld } },
  });
  const watched = () => Object.keys(server.watcher.getWatched()).filter((path) => path.startsWith(root));
  try {
    expect(watched()).toEqual([]);
    sources.release(server);
    await expect.poll(watched).toEqual([root, join(root, 'src'), join(root, 'src/app')]);
    expect(server.watcher.getWatched()[root]).toEqual(['index.html', 'src']);
    for (const path of ['main.ts', 'index.html'])
      server.watcher.emit('error', Object.assign(new Error(`no watch for ${path}`), { code: 'ENOSPC' }));
    expect(said).toEqual([expect.stringContaining('The system has no watches for files left (ENOSPC).')]);
  } finally {
    await server.close();
  }
});
