import { symlink } from 'node:fs/promises';
import { register } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from './package-root.ts';
import { makeTemporary } from './temporary.ts';

/** What Vite does not take for a part of a path: the end of it, the place of any letters, a code of another letter. */
const SPECIAL = /[#?*%]/;

/**
 * Vite asks where its own files are, too: so it is loaded by the same way as the app. What is no ES module stays where
 * it is, for Node knows it by its real path.
 */
const HOOK = `
let from, to;
export function initialize(data) {
  ({ from, to } = data);
}
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  return found.format === 'module' && found.url.startsWith(from) ? { ...found, url: to + found.url.slice(from.length) } : found;
}`;

/** What is imported from a folder, from now on, is imported through a link to it. */
function importThrough(folder: string, link: string): void {
  const [from, to] = [folder, link].map((path) => `${pathToFileURL(path).href}/`);
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`, { data: { from, to } });
}

/** Where Vite finds the app, until it is removed. */
export interface AppRoot {
  readonly path: string;
  remove(): Promise<void>;
}

/** The folder of this package by a path that Vite can read, whatever the folders above it are called. */
export async function appRoot(): Promise<AppRoot> {
  const root = packageRoot();
  const parts = root.split(sep);
  const depth = parts.findLastIndex((part) => SPECIAL.test(part)) + 1;
  if (depth === 0) return { path: root, remove: () => Promise.resolve() };
  const { path, remove } = await makeTemporary('semilattice-root-');
  const [from, to] = [parts.slice(0, depth).join(sep), join(path, 'at')];
  await symlink(from, to, 'junction');
  importThrough(from, to);
  return { path: join(path, 'at', ...parts.slice(depth)), remove };
}
