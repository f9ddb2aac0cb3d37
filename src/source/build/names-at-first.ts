/** A tag of HTML: whether it ends its element, the name of that, and its attributes. */
const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;

const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Returns what selectors can find in the first frame of a page: elements (`p`), classes (`.band`), ids (`#app`), and
 * attributes, with and without their values (`[data-side]`, `[data-side=larger]`). What waits has no part in it: elements
 * with `data-late="self"`, and what lies inside those with `data-late="inside"`.
 *
 * @param body The body of a page, as we write it.
 */
export function namesAtFirst(body: string): ReadonlySet<string> {
  const names = new Set(['html', 'body']);
  let depth = 0;
  /** The depth from which on elements are left out. */
  let least = Infinity;
  for (const [, isEnd, tag = '', attributes = ''] of body.matchAll(TAG)) {
    const element = tag.toLowerCase();
    if (isEnd) {
      depth -= 1;
      if (depth < least) least = Infinity;
      continue;
    }
    const late = depth < least ? /\bdata-late="(\w+)"/.exec(attributes)?.[1] : undefined;
    if (depth < least && late !== 'self') {
      names.add(element);
      for (const [, name = '', value] of attributes.matchAll(ATTRIBUTE)) add(names, name, value);
    }
    if (VOID.has(element) || attributes.endsWith('/')) continue;
    depth += 1;
    if (late !== undefined) least = depth;
  }
  return names;
}

function add(names: Set<string>, name: string, value: string | undefined): void {
  if (name === 'class') for (const each of value?.split(' ') ?? []) names.add(`.${each}`);
  else {
    if (name === 'id') names.add(`#${value}`);
    names.add(`[${name}]`);
    if (value !== undefined) names.add(`[${name}=${value}]`);
  }
}
