// Serves a built site as a plain static host does: files, index.html in folders, 404.html with status 404 for the rest.
// Usage: node scripts/preview.mjs [folder, or dist] [--port 4173] [--base /sub/path/]
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
});
const root = resolve(positionals[0] ?? 'dist');
const base = `/${values.base}/`.replace(/\/+/g, '/');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.gz': 'application/gzip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
});
server.on('error', (error) => {
  process.stderr.write(`Port ${values.port} cannot be used: ${error.message}\n`);
  process.exitCode = 1;
});
server.listen(Number(values.port), '127.0.0.1', () => {
  process.stdout.write(
    `Showing ${root}\n  http://127.0.0.1:${server.address().port}${base}\nPress Ctrl+C to stop.\n`,
  );
});

async function answer(request, response) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  // A host sends whoever leaves out the slash of a folder to the folder.
  if (await isFolderWithoutSlash(pathname)) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const found = await fileAt(pathname);
  const file = found ?? (await fileAt(`${base}404.html`));
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const { size } = await stat(file);
  response.writeHead(found ? 200 : 404, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => undefined);
}

/** The file that a path stands for; null where there is none. */
async function fileAt(pathname) {
  const path = within(pathname);
  const file = path !== null && pathname.endsWith('/') ? join(path, 'index.html') : path;
  return file !== null && (await statOf(file))?.isFile() ? file : null;
}

async function isFolderWithoutSlash(pathname) {
  if (`${pathname}/` === base) return true;
  const path = pathname.endsWith('/') ? null : within(pathname);
  // A second slash at the beginning would be another host.
  return path !== null && !pathname.startsWith('//') && ((await statOf(path))?.isDirectory() ?? false);
}

/** The path on the disk, which never leaves the site. */
function within(pathname) {
  if (!pathname.startsWith(base)) return null;
  try {
    const path = join(root, decodeURIComponent(pathname.slice(base.length)));
    return path === root || `${path}${sep}` === root || path.startsWith(root + sep) ? path : null;
  } catch {
    return null;
  }
}

async function statOf(path) {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}
