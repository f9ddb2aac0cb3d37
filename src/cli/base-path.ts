import { WrongUsage } from './wrong-usage.ts';

/** Returns a base path with slashes at both ends: `sub/path` becomes `/sub/path/`. */
export function basePath(text: string): string {
  if (/[?#\s]|^[a-z]+:/i.test(text))
    throw new WrongUsage(`--base wants a path such as /sub/path/, not "${text}".`);
  return `/${text.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
}
