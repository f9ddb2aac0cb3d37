import type { Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { Diagnostic } from '../../../language/diagnostic.ts';
import { oncePer } from '../../../language/once-per.ts';
import { trailingRun } from '../../../language/trailing-run.ts';
import { type AddressPlaces, findAddressPlaces } from '../addressed-markdown.ts';
import { type FileFacts, findFacts } from '../file-facts.ts';
import { type Form, findForm } from '../form.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { partText } from '../part-text.ts';
import { refusedText } from '../refused-text.ts';
import type { SourceFile } from '../source-file.ts';
import { type Target, findTargets } from '../targets.ts';
import { forgetPlaces, parseMarkdown } from '../../render/markdown.ts';
import { type NamedInProse, findNames } from '../../render/names-in-prose.ts';
import { type CapitalName, findCapitalNames } from './capital-names.ts';
import { componentAddresses, withoutComponents } from './component-syntax.ts';
import { withCallouts } from './container-syntax.ts';
import { type ListedName, findListedNames } from './listed-names.ts';
import { plainText } from '../../render/plain-text.ts';
import { findSections } from '../../render/sections.ts';
import { type TextNeeds, findNeeds } from '../../render/text-needs.ts';
import { textOf } from '../../render/text-of.ts';
import { textInKeys } from './text-in-keys.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';

/** A heading of a text with what stands below it. */
export interface Section {
  readonly title: string;
  readonly depth: number;
  /** The first paragraph below it, as one line; empty if there is none. */
  readonly first: string;
}

/** A part of a file, from its first to its last line. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A Markdown file as it is, before it is known what its keys and headings mean. */
export interface PlainFile {
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly hasFrontMatter: boolean;
  readonly tree: Root;
  readonly form: Form;
  readonly headings: readonly Section[];
  /** The same headings with their lines in the file. */
  readonly headingLines: readonly { readonly title: string; readonly depth: number; readonly line: number }[];
  /** What follows a bold label at the beginning of a line: `**Domain:** Word`. */
  readonly lines: ReadonlyMap<string, string>;
  /** The same labels with the lines in the file that belong to each. */
  readonly labels: readonly (Lines & { readonly label: string })[];
  /** The lines of each block of text, without headings and rules. */
  readonly paragraphs: readonly Lines[];
  /** The tags in the text, such as `#town/centre`, without the `#`. */
  readonly textTags: readonly string[];
  /** Every place at which the text may name another pattern. */
  readonly names: readonly NamedInProse[];
  readonly targets: readonly Target[];
  /** What rows of tables relate to, each with the word for the relation. */
  readonly relations: readonly { readonly target: string; readonly type: string | null }[];
  /** Names without links in lists below headings about other patterns. */
  readonly listed: readonly ListedName[];
  /** Runs of words in capitals in the text. */
  readonly capitals: readonly CapitalName[];
  readonly sections: ReadonlySet<string>;
  readonly facts: FileFacts;
  /** What the text needs to be drawn. */
  readonly needs: TextNeeds;
  /** The problem and the solution as plain text; empty if the text has none. */
  readonly problem: string;
  readonly solution: string;
  /** What gets an address where the text is given as Markdown. */
  readonly addressed: AddressPlaces;
  /** The language of the text (BCP 47), if its front matter states it; otherwise empty. */
  readonly lang: string;
  /** Asterisks at the end of the first heading. */
  readonly asterisks: number;
  /** Asterisks behind the tags in the text. */
  readonly tagAsterisks: number;
}

/** Reads a file without knowing its form. Returns a diagnostic if it cannot be read at all. */
export const readPlainFile = oncePer((source: SourceFile): PlainFile | Diagnostic => {
  const yaml = readFrontMatter(source);
  const result = yaml.kind === 'none' ? readTomlFrontMatter(source) : yaml;
  if (result.kind === 'broken') return result.diagnostic;
  const written = result.kind === 'found' ? result.frontMatter : withoutFrontMatter(source);
  const frontMatter = withMarkdown(written, source.path);
  const parsed = parseMarkdown(frontMatter.content);
  if (parsed.kind === 'refused') return refusedText(source, parsed.excess, frontMatter.contentLine);
  const { tree } = parsed;
  const form = findForm(tree);
  const before = frontMatter.contentLine - 1;
  const headings = headingsOf(tree);
  const plain: PlainFile = {
    source,
    frontMatter,
    hasFrontMatter: result.kind === 'found',
    tree,
    form,
    headings,
    headingLines: tree.children.flatMap((block) =>
      block.type === 'heading'
        ? [
            {
              title: plainText(textOf(block)),
              depth: block.depth,
              line: (block.position?.start.line ?? 1) + before,
            },
          ]
        : [],
    ),
    lines: linesOf(tree),
    labels: labelsOf(tree, before),
    paragraphs: tree.children.flatMap((block) =>
      NO_TEXT.has(block.type) || !block.position
        ? []
        : [{ from: block.position.start.line + before, to: block.position.end.line + before }],
    ),
    textTags: tagsOf(tree),
    names: findNames(tree, frontMatter.content, before, isWrittenLink),
    targets: [...findTargets(tree, before), ...otherTargets(tree, written.content, before)],
    relations: relationsOf(tree),
    listed: findListedNames(tree, before),
    capitals: findCapitalNames(tree, frontMatter.content, before),
    sections: findSections(tree),
    facts: findFacts(source, frontMatter, tree, form),
    needs: findNeeds(tree),
    problem: partText(tree, form, 'problem'),
    solution: partText(tree, form, 'solution'),
    addressed: findAddressPlaces({
      path: source.path,
      text: frontMatter.content,
      contentStart: 0,
      tree,
    }),
    lang: langOf(frontMatter.data),
    asterisks: trailingRun(headings[0]?.title ?? '', '*★').length,
    tagAsterisks: Math.max(0, ...tree.children.map(tagAsterisksOf)),
  };
  forgetPlaces(tree);
  return plain;
});

/**
 * The front matter with the file's text as Markdown alone: without components, with callouts for containers, and made of
 * long values if there is no other.
 */
function withMarkdown(frontMatter: FrontMatter, path: string): FrontMatter {
  const inKeys = textInKeys(frontMatter);
  if (inKeys !== null) return { ...frontMatter, content: inKeys, contentLine: 1 };
  const text = /\.mdx$/i.test(path) ? withoutComponents(frontMatter.content) : frontMatter.content;
  return { ...frontMatter, content: withCallouts(text) };
}

const NO_TEXT: ReadonlySet<string> = new Set(['heading', 'thematicBreak', 'html', 'definition', 'comment']);

/** Whether an address may lead to another pattern, as long as it is not known where patterns are. */
function isWrittenLink(url: string): boolean {
  return url !== '' && !url.startsWith('#') && url.length <= 1_000 && !/^(?:mailto|tel|data):/i.test(url);
}

/** The language that a front matter states, as a tag; a name such as “English” is none. */
function langOf(data: Readonly<Record<string, unknown>>): string {
  const given = data['lang'] ?? data['language'];
  if (typeof given !== 'string' || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(given)) return '';
  try {
    return Intl.getCanonicalLocales(given)[0] ?? '';
  } catch {
    return '';
  }
}

function withoutFrontMatter(source: SourceFile): FrontMatter {
  return {
    data: {},
    content: source.text,
    contentLine: 1,
    placeOf: () => ({ line: 1, column: 1 }),
    textAt: () => undefined,
    unknownTags: [],
    keys: () => [],
  };
}

function headingsOf(tree: Root): Section[] {
  return tree.children.flatMap((block, index): Section[] => {
    if (block.type !== 'heading') return [];
    const next = tree.children.slice(index + 1).find(({ type }) => type !== 'html' && type !== 'definition');
    return [
      {
        title: plainText(textOf(block)),
        depth: block.depth,
        first: next?.type === 'paragraph' ? plainText(textOf(next)) : '',
      },
    ];
  });
}

/** Longest label of a line, in characters. */
const LONGEST_LABEL = 40;

function linesOf(tree: Root): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const paragraph of paragraphsOf(tree))
    for (const { label, value } of labelled(paragraph.children))
      if (!lines.has(label)) lines.set(label, value);
  for (const block of tree.children)
    if (block.type === 'table')
      for (const [label, value] of fieldsOf(block)) if (!lines.has(label)) lines.set(label, value);
  return lines;
}

/** The rows of a table without titles, as in `| **Domain** | Word |`, which says what a page is about. */
function fieldsOf({ children: [head, ...rows] }: Table): [string, string][] {
  if (head?.children.length !== 2 || plainText(textOf(head)) !== '') return [];
  return rows.flatMap(({ children: [label, value] }): [string, string][] => {
    const words = label ? plainText(textOf(label)).replace(/[:：]$/u, '') : '';
    return value && words !== '' && words.length <= LONGEST_LABEL ? [[words, plainText(textOf(value))]] : [];
  });
}

function labelsOf(tree: Root, before: number): (Lines & { label: string })[] {
  return paragraphsOf(tree).flatMap((paragraph) => {
    const found = labelled(paragraph.children);
    const end = paragraph.position?.end.line ?? 0;
    return found.flatMap(({ label, line }, index) => {
      if (line === null) return [];
      const next = found[index + 1]?.line ?? null;
      const to = next === null ? end : Math.max(line, next - 1);
      return [{ label, from: line + before, to: to + before }];
    });
  });
}

function paragraphsOf(tree: Root): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph') found.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** What parts several labels that share a line: `**Kind:** Tool · **Use:** Daily`. */
const BETWEEN_LABELS = /(?:^|\s)[·•|;/–—]\s*$/u;

/** A label without marks at the beginning of a line: `related:: [[Open Door]]` or `Related: [[Open Door]]`. */
const PLAIN_LABEL = /^[^\S\n]*(?:(\p{L}[\p{L}\p{N} _-]{0,39})::|(\p{Lu}[\p{L}\p{N} -]{0,29})[:：])(?=\s)/u;

interface Labelled {
  readonly label: string;
  /** The rest of the line. */
  readonly value: string;
  readonly line: number | null;
}

/**
 * Finds labels at the beginnings of lines: `**Label:** rest of the line`, `**Label**: rest` and `label:: rest`; bold
 * ones also behind other labels.
 */
function labelled(nodes: readonly PhrasingContent[]): Labelled[] {
  const found: Labelled[] = [];
  let isStart = true;
  nodes.forEach((node, index) => {
    const after = nodes.slice(index + 1);
    const line = node.position?.start.line ?? null;
    if (node.type === 'strong' && isStart) {
      const bold = plainText(textOf(node));
      const rest = lineAfter(after).replace(BETWEEN_LABELS, '');
      const label = /[:：]$/.test(bold) ? bold.slice(0, -1) : /^\s*[:：]/.test(rest) ? bold : null;
      if (label !== null && label.length <= LONGEST_LABEL)
        found.push({ label: label.trim(), value: plainText(rest.replace(/^\s*[:：]/, '')), line });
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((text, at, all) => {
        const match = at > 0 || isStart ? PLAIN_LABEL.exec(text) : null;
        const label = match?.[1] ?? match?.[2];
        if (!match || label === undefined) return;
        const rest = text.slice(match[0].length) + (at === all.length - 1 ? lineAfter(after) : '');
        found.push({
          label: label.trim(),
          value: plainText(rest),
          line: line === null ? null : line + at,
        });
      });
    }
    isStart =
      node.type === 'break' ||
      (node.type === 'text' &&
        (endsLine(node.value) || (found.length > 0 && BETWEEN_LABELS.test(node.value))));
  });
  return found;
}

/** Whether a text ends with a line break, whatever spaces follow it. */
function endsLine(text: string): boolean {
  return text.slice(text.trimEnd().length).includes('\n');
}

/** The rest of a line, up to what may be the next label in it. */
function lineAfter(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'strong' && BETWEEN_LABELS.test(text))) break;
    const part = textOf(node);
    const end = part.indexOf('\n');
    if (end !== -1) return text + part.slice(0, end);
    text += part;
  }
  return text;
}

/** The path of a text, written as code: `../tools/hammer.md`. */
const FILE_IN_CODE = /^[^\s`<>*?{}()]{1,300}\.mdx?$/;

/**
 * Links that Markdown does not know: paths written as code, those of raw HTML, those that components are given, and
 * those with commands of Jekyll's template language in them.
 */
function otherTargets(tree: Root, text: string, linesBefore: number): Target[] {
  const link = (url: string): Target => ({ kind: 'link', url, line: 1, column: 1 });
  const found: Target[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'inlineCode' && FILE_IN_CODE.test(node.value)) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      found.push({ kind: 'code', url: node.value, line: line + linesBefore, column });
    } else if (node.type === 'html')
      for (const [, url = ''] of node.value.matchAll(/<a\s[^>]{0,300}?href=["']([^"']{1,500})["']/gi))
        found.push(link(url));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  if (/<[A-Z]/.test(text)) found.push(...componentAddresses(withoutCode(text)).map(link));
  if (!text.includes('](') || !/\{[{%]/.test(text)) return found;
  for (const [, before = '', command = '', after = ''] of text.matchAll(
    /\]\(([^\s(){}]{0,200})\{[{%]([^{}]{1,200})[}%]\}([^\s()]{0,300})\)/g,
  )) {
    const quoted = /["']([^"']+)["']/.exec(command)?.[1] ?? /\blink\s+(\S+)/.exec(command)?.[1] ?? '';
    const url = `${before}${quoted}${after}`;
    if (url !== '') found.push(link(url));
  }
  return found;
}

/** The text without what stands between lines of backticks. */
function withoutCode(text: string): string {
  return text
    .split(/^ {0,3}```/m)
    .filter((_, index) => index % 2 === 0)
    .join('\n');
}

const RELATION =
  /^(?:relation(?:ship)?|type|kind|beziehung|verh\u00e4ltnis|relaci[o\u00f3]n|rela[c\u00e7][a\u00e3]o|lien|\u95a2\u4fc2|\u5173\u7cfb)/i;
const RELATED =
  /pattern|muster|patr[o\u00f3]n|padr[a\u00e3]o|mod[e\u00e8]le|motif|\u30d1\u30bf\u30fc\u30f3|\u6a21\u5f0f/i;

/** Reads tables with a column for the relation and one for the other pattern. */
function relationsOf(tree: Root): { target: string; type: string | null }[] {
  const found: { target: string; type: string | null }[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'table') {
      const [head, ...rows] = node.children;
      const titles = (head?.children ?? []).map((cell) => plainText(textOf(cell)));
      const relation = titles.findIndex((title) => RELATION.test(title));
      const pattern = titles.findIndex((title, index) => index !== relation && RELATED.test(title));
      if (relation === -1 || pattern === -1) return;
      for (const row of rows) {
        const words = plainText(textOf(row.children[relation] ?? row));
        const type = isWordForLink(words) ? words : null;
        const cell = row.children[pattern];
        if (cell) for (const target of targetsIn(cell)) found.push({ target, type });
      }
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** Whether a text names a kind of link; a sentence explains one link alone. */
function isWordForLink(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 32 &&
    text.split(/\s+/).length <= 4 &&
    !/[.,;:!?。、，；：！？—]/u.test(text) &&
    (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu) ?? []).length <= 8
  );
}

/** The addresses of the links in a cell, or else its words, parted at commas. */
function targetsIn(cell: Nodes): string[] {
  const urls: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'link') urls.push(node.url);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(cell);
  if (urls.length > 0) return urls;
  const text = plainText(textOf(cell));
  return text === ''
    ? []
    : text.includes('[[')
      ? (text.match(/\[\[[^[\]]+\]\]/g) ?? [])
      : text.split(/[,;\u3001]\s*/);
}

/** The asterisks that end a line of tags: `#garden/centre **`. */
function tagAsterisksOf(block: Nodes): number {
  if (block.type !== 'paragraph') return 0;
  const line = textOf(block).trimEnd().split('\n').at(-1) ?? '';
  return /(?:^|\s)#[\p{L}_][\p{L}\p{N}_/-]*\s+(\*{1,3})$/u.exec(line)?.[1]?.length ?? 0;
}

const TAG = /(?:^|\s)#([\p{L}_][\p{L}\p{N}_/-]*)/gu;

function tagsOf(tree: Root): string[] {
  const tags: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'text') for (const [, tag = ''] of node.value.matchAll(TAG)) tags.push(tag);
    else if ('children' in node && node.type !== 'link') for (const child of node.children) visit(child);
  };
  visit(tree);
  return [...new Set(tags)];
}
