/** The values of each key of an address. */
export type QueryValues = ReadonlyMap<string, readonly string[]>;

/** Values are joined by commas, so a comma within one is escaped; that is why a query is taken apart by hand. */
export function parseQueryString(query: string): QueryValues {
  const values = new Map<string, string[]>();
  for (const part of query.split('&')) {
    const [key = '', list = ''] = splitOnce(part, '=');
    const texts = list.split(',').filter((text) => text !== '');
    values.set(decode(key), [
      ...(values.get(decode(key)) ?? []),
      ...texts.map((text) => decode(text.replaceAll('+', ' '))),
    ]);
  }
  return values;
}

/** A query that begins with its mark, or an empty text where no key has a value. */
export function writeQueryString(
  entries: readonly (readonly [key: string, values: readonly string[]])[],
): string {
  const query = entries
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}=${values.map((value) => encodeURIComponent(value)).join(',')}`);
  return query.length > 0 ? `?${query.join('&')}` : '';
}

/** Both sides of the first separator; all is before it where there is none. */
export function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}

/** Text without its percent escapes; a text with a broken escape stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
