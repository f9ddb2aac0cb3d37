/** Puts an author's text in quotation marks, and shortens it if it is long. */
export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}

/**
 * Writes `['a', 'b', 'c']` as `a, b and c`. For a long list, it writes the first items and the number of the others.
 */
export function inWords(items: readonly string[], most = 20): string {
  const shown = items.slice(0, most);
  if (items.length > most) shown.push(`${items.length - most} more`);
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
