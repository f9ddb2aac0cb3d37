import { symlink } from 'node:fs/promises';
import { register } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from './package-root.ts';
import { makeTemporary } from '../cache/temporary.ts';

/** Characters in a path that Vite misinterprets: as the end of the path, as a wildcard, or as an encoded character. */
const SPECIAL = /[#?*%]/;

/**
 * Vite also asks for the location of its own files, so it is loaded through the same link as the app. Modules that are
 * not ES modules stay where they are, because Node knows them by their real path.
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

/** Makes later imports from a folder go through a link to it. */
function importThrough(folder: string, link: string): void {
  const [from, to] = [folder, link].map((path) => `${pathToFileURL(path).href}/`);
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`, { data: { from, to } });
}

/** Where Vite finds the app, until it is removed. */
export interface AppRoot {
  readonly path: string;
  remove(): Promise<void>;
}

/** Returns the folder of this package by a path that Vite can read, whatever the parent folders are called. */
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
