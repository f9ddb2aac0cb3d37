import type { Language } from '../../language/language.ts';

/** All that the order of a language's patterns on any map depends on, as a text: scales, numbers and links. */
export function shapeOf({ scales, patterns, links }: Language): string {
  return [
    scales.map(({ number }) => number).join(),
    patterns.map(({ id, scale }) => `${id}:${scale}`).join(),
    links.map(({ larger, smaller }) => `${larger}-${smaller}`).join(),
  ].join('|');
}
