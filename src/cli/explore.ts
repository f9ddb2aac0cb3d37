import { createServer } from 'vite';
import { siteConfig } from '../source/site-config.ts';
import { basePath } from './base-path.ts';
import { type Surroundings, type Values, WrongUsage } from './run.ts';

/** `semilattice explore`: serves the map until the process is ended. */
export async function explore(folder: string, values: Values, around: Surroundings): Promise<number> {
  const port = values.port === undefined ? 5173 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new WrongUsage(`--port wants a number from 0 to 65535, not "${values.port ?? ''}".`);
  }
  const config = siteConfig({ folder, base: basePath(values.base ?? '/') });
  const server = await createServer({
    ...config,
    server: { port, host: values.host ?? '127.0.0.1', fs: { strict: true } },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '';
  around.out(`Showing ${folder}\n  ${address}\nPress Ctrl+C to stop.`);
  return 0;
}
