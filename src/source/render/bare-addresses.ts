import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Punctuation of Chinese, Japanese and Korean that ends a bare address. Addresses contain it only when it is encoded.
 */
const MARKS =
  '\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u201c\\u201d\\u2018\\u2019\\u2026\\u2014';
const MARK = new RegExp(`[${MARKS}]`);
const ADDRESS = new RegExp(`https?://[^\\s<>${MARKS}]+`, 'gi');

/**
 * Ends bare addresses at the first full-width punctuation mark. GitHub's Markdown ends them at white space, which such
 * writing does not use. What follows the mark may contain further addresses. Changes the tree in place.
 *
 * @param text The Markdown from which the tree was parsed.
 */
export function endBareAddresses(tree: Root, text: string): void {
  visit(tree, 'link', (link, index, parent) => {
    const [only, ...others] = link.children;
    if (!parent || index === undefined || only?.type !== 'text' || others.length > 0) return undefined;
    const first = text[link.position?.start.offset ?? 0];
    // Other links begin with a bracket.
    if (first === '[' || first === '<') return undefined;
    const end = only.value.search(MARK);
    if (end <= 0 || !link.url.endsWith(only.value)) return undefined;
    const rest = only.value.slice(end);
    const address = {
      ...link,
      url: link.url.slice(0, -rest.length),
      children: [{ ...only, value: only.value.slice(0, end) }],
    };
    const pieces = [address, ...withLinks(rest)];
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** Turns the addresses in a plain text into links. */
function withLinks(text: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    pieces.push({ type: 'text', value: text.slice(done, index) });
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    done = index + url.length;
  }
  return [...pieces, { type: 'text', value: text.slice(done) }];
}
