import type { Root as Html } from 'hast';
import type { Nodes, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** What parsing comes to; a text nested so deeply that a walk through it overflows the stack is refused. */
export type Parsed = { readonly kind: 'parsed'; readonly tree: Root } | { readonly kind: 'too-deep' };

/** Parses GitHub's Markdown. */
export function parseMarkdown(text: string): Parsed {
  if (deepest(text) > 200) return { kind: 'too-deep' };
  try {
    const tree = parser.parse(text);
    return isDeeper(tree, DEEPEST_TREE) ? { kind: 'too-deep' } : { kind: 'parsed', tree };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'too-deep' };
    throw error;
  }
}

/** Emphasis within emphasis can nest without a marker at the begin of a line. */
const DEEPEST_TREE = 500;

/** Whether a tree has more levels than a number; walked level by level, for recursion is what it guards against. */
function isDeeper(tree: Root, most: number): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** The most markers of quotation or list that any line begins with: each may open a level. */
function deepest(text: string): number {
  let most = 0;
  for (const [prefix] of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    most = Math.max(most, prefix.replace(/[^>\-+*.)]/g, '').length);
  }
  return most;
}

/** Classes that mark the parts of a pattern's form, so that the page can set them in type. */
export const PART_CLASSES = ['opening', 'problem', 'therefore', 'solution', 'closing'] as const;

const schema = {
  ...defaultSchema,
  // The prefix that keeps ids apart is put on by remark-rehype; a second one would break links to footnotes.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  attributes: {
    ...defaultSchema.attributes,
    p: [...(defaultSchema.attributes?.['p'] ?? []), ['className', ...PART_CLASSES] as [string, ...string[]]],
  },
};

/** Turns a Markdown tree into HTML without scripts, styles, frames or forms. `prefix` keeps its ids apart from others. */
export function toSafeHtml(tree: Root, prefix: string): Html {
  const processor = unified()
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: prefix, footnoteLabelProperties: {} })
    .use(rehypeRaw)
    .use(rehypeSanitize, schema);
  return processor.runSync(tree) as unknown as Html;
}

/** Writes HTML as text. */
export function stringifyHtml(tree: Html): string {
  return unified().use(rehypeStringify, { allowDangerousHtml: false }).stringify(tree);
}
