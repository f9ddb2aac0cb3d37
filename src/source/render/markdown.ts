import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { endBareAddresses } from './bare-addresses.ts';
import { markCallouts } from './callouts.ts';
import { addCommentSyntax } from './comment-syntax.ts';
import { eachNode } from './each-node.ts';
import { findDefinitionLists } from './definition-lists.ts';
import { leanness, leaveOut } from './lean-syntax.ts';
import { MATH_CLASSES, addMathSyntax } from './math-syntax.ts';
import { putPlainBack, setPlainAside } from './plain-blocks.ts';
import { type Excess, findExcess } from './text-limits.ts';
import { countTags, findTreeExcess, isShallow } from './tree-limits.ts';

/** Options for GitHub's Markdown. In many texts, a single tilde is a character (“5~10”) and not a deletion. */
const GFM = { singleTilde: false };

/** For writing without spaces: there, plain CommonMark does not recognise marks beside full-width characters. */
const CJK =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud87f]/;

/** What the parser knows beyond GitHub's Markdown, where a text shows that it needs it. */
const SYNTAXES = [
  {
    isNeeded: (text: string) => CJK.test(text),
    add: (parser: Processor) => void parser.use(remarkCjkFriendly),
  },
  {
    isNeeded: (text: string) => text.includes('$'),
    add: (parser: Processor) => addMathSyntax(parser.data()),
  },
  {
    isNeeded: (text: string) => text.includes('%%'),
    add: (parser: Processor) => addCommentSyntax(parser.data()),
  },
] as const;

const parserFor = oncePerKey((key: string) => {
  const processor = unified().use(remarkParse).use(remarkGfm, GFM);
  SYNTAXES.forEach(({ add }, index) => {
    if (key[index] === '1') add(processor as unknown as Processor);
  });
  processor.use(function lean() {
    leaveOut(this.data(), key.slice(SYNTAXES.length));
  });
  return processor.freeze();
});

function parse(text: string): Root {
  const rest = setPlainAside(text);
  const partly = parseAll(rest.text);
  const tree = putPlainBack(partly, rest) ? partly : parseAll(text);
  markCallouts(tree);
  if (/^[ \t>]*:[ \t]/m.test(text)) findDefinitionLists(tree);
  if (CJK.test(text)) endBareAddresses(tree, text);
  return tree;
}

function parseAll(text: string): Root {
  const key = SYNTAXES.map(({ isNeeded }) => Number(isNeeded(text))).join('');
  return parserFor(key + leanness(text)).parse(text);
}

/** Returns a function that makes a value for each key once. */
function oncePerKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The result of parsing. A text that cannot be read in bounded time and space is refused, with the reason. */
export type Parsed =
  { readonly kind: 'parsed'; readonly tree: Root } | { readonly kind: 'refused'; readonly excess: Excess };

/** A text with at least this many raw tags and this many characters is rendered once before it is accepted. */
const MANY_TAGS = 40;
const MANY_CHARACTERS = 100_000;

/** Parses GitHub's Markdown. An accepted text can be rendered, and recursive functions can walk it. */
export function parseMarkdown(text: string): Parsed {
  const excess = findExcess(text);
  if (excess) return { kind: 'refused', excess };
  try {
    const tree = parse(text);
    const found = findTreeExcess(tree) ?? tryToRender(tree, text.length);
    return found ? { kind: 'refused', excess: found } : { kind: 'parsed', tree };
  } catch (error) {
    return { kind: 'refused', excess: excessOf(error) };
  }
}

/**
 * Renders a text with much raw HTML as a trial, because raw HTML can produce a far deeper and larger tree than its text
 * suggests.
 */
function tryToRender(tree: Root, length: number): Excess | null {
  if (length < MANY_CHARACTERS && countTags(tree) < MANY_TAGS) return null;
  try {
    return isShallow(toSafeHtml(tree, '')) ? null : TOO_DEEP;
  } catch (error) {
    return excessOf(error);
  }
}

const TOO_DEEP: Excess = {
  line: 1,
  message: 'The text is nested too deeply.',
  hint: 'Remove levels of lists, quotations, emphasis and HTML, and close every tag.',
};

/** A stack overflow means that the text nests too deeply. Any other error is our bug. */
function excessOf(error: unknown): Excess {
  if (error instanceof RangeError) return TOO_DEEP;
  throw error;
}

/** Classes for the parts of a pattern's form, by which the page styles them. */
export const PART_CLASSES = ['opening', 'problem', 'therefore', 'solution', 'closing'] as const;

const CALLOUT = /^callout(?:-[a-z]+)?$/;

const schema = {
  ...defaultSchema,
  // remark-rehype adds the prefix that keeps ids apart. A second prefix would break links to footnotes.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  attributes: {
    ...defaultSchema.attributes,
    // The page controls the keyboard: no text may define a shortcut or change the focus order.
    '*': (defaultSchema.attributes?.['*'] ?? []).filter(
      (name) => name !== 'accessKey' && name !== 'tabIndex',
    ),
    p: [
      ...(defaultSchema.attributes?.['p'] ?? []),
      ['className', ...PART_CLASSES, 'callout-title'] as [string, ...string[]],
    ],
    div: [...(defaultSchema.attributes?.['div'] ?? []), ['className', CALLOUT] as [string, RegExp]],
    details: [...(defaultSchema.attributes?.['details'] ?? []), ['className', CALLOUT] as [string, RegExp]],
    summary: [['className', 'callout-title'] as [string, string]],
    code: [['className', /^language-./, ...MATH_CLASSES] as [string, ...(string | RegExp)[]]],
  },
};

/**
 * Turns a Markdown tree into HTML without scripts, styles, frames or forms. `prefix` keeps its ids apart from those of
 * other texts.
 */
export function toSafeHtml(tree: Root, prefix: string): Html {
  const processor = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: prefix,
    footnoteLabelProperties: {},
  });
  // Parsing the HTML again takes as long as everything else, and few texts contain any.
  if (countTags(tree) > 0) processor.use(rehypeRaw);
  return processor.use(rehypeSanitize, schema).runSync(tree) as unknown as Html;
}

/** Removes the positions from a tree, in place. They are most of its size, and nothing needs them after the review. */
export function forgetPlaces(tree: Root): void {
  eachNode(tree, (node: { position?: unknown }) => {
    node.position = undefined;
  });
}

/** Writes HTML as text. After sanitising, only what draws formulas adds HTML that is written as it is. */
export function stringifyHtml(tree: Html): string {
  return unified().use(rehypeStringify, { allowDangerousHtml: true }).stringify(tree);
}
