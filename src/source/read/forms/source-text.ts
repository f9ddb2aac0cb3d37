/** The form of a source in the setting `read`. */
export const SOURCE_FORM =
  /^(?:key:[^\s].*|heading|section:[^\s].*|line:[^\s].*|file|folder(?::\d{1,2})?|opening|closing(?::[12])?|tag:[^\s].*|list:[^\s].*|text|capitals|none)$/u;

/** Splits a source into its kind and what follows the colon: `key:a.b` gives `['key', 'a.b']`. */
export function splitSource(source: string): readonly [kind: string, argument: string] {
  const at = source.indexOf(':');
  return at === -1 ? [source, ''] : [source.slice(0, at), source.slice(at + 1)];
}
