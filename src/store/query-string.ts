import { decodeEscapes } from '../language/decode-escapes.ts';

/** The values of each key of an address. */
export type QueryValues = ReadonlyMap<string, readonly string[]>;

/**
 * Parses a query. Values are joined by commas, and a comma within a value is escaped; `URLSearchParams` would lose that
 * difference.
 */
export function parseQueryString(query: string): QueryValues {
  const values = new Map<string, string[]>();
  for (const part of query.split('&')) {
    const [key = '', list = ''] = splitOnce(part, '=');
    const texts = list.split(',').filter((text) => text !== '');
    values.set(decodeEscapes(key), [
      ...(values.get(decodeEscapes(key)) ?? []),
      ...texts.map((text) => decodeEscapes(text.replaceAll('+', ' '))),
    ]);
  }
  return values;
}

/** Writes a query with its question mark; empty if no key has a value. */
export function writeQueryString(
  entries: readonly (readonly [key: string, values: readonly string[]])[],
): string {
  const query = entries
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}=${values.map((value) => encodeURIComponent(value)).join(',')}`);
  return query.length > 0 ? `?${query.join('&')}` : '';
}

/** Splits a text at the first separator. Without a separator, the second part is empty. */
export function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}
