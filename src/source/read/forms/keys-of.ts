import { oncePer } from '../../../language/once-per.ts';
import type { PlainFile } from './plain-file.ts';

/** The keys of a front matter, with dots inward; keys that hold lists of objects are looked through. */
export const keyPathsOf = oncePer((file: PlainFile): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown, path: string, depth: number): void => {
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== 'object' || item === null)) found.add(path);
      else {
        found.add(path);
        for (const item of value.slice(0, 50)) if (!Array.isArray(item)) walkFields(item, path, depth);
      }
    } else if (typeof value === 'object' && value !== null) walkFields(value, path, depth);
    else if (value !== null && value !== undefined) found.add(path);
  };
  const walkFields = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 3) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes('.') || key === '*') continue;
      walk(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  walkFields(file.frontMatter.data, '', 0);
  return [...found];
});

/** The keys at the top of a front matter. */
export function topKeysOf(file: PlainFile): readonly string[] {
  return Object.keys(file.frontMatter.data);
}
