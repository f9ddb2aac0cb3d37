/** A text of an author in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}

/** `['a', 'b', 'c']` as `a, b and c`; of a long list the first, and how many more there are. */
export function inWords(items: readonly string[], most = 20): string {
  const shown = items.slice(0, most);
  if (items.length > most) shown.push(`${items.length - most} more`);
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
