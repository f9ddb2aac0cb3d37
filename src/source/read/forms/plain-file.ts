import type { Root } from 'mdast';
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
import { withoutComponents } from './component-syntax.ts';
import { withCallouts } from './container-syntax.ts';
import { type ListedName, findListedNames } from './listed-names.ts';
import { plainText } from '../../render/plain-text.ts';
import { findSections } from '../../render/sections.ts';
import { type TextNeeds, findNeeds } from '../../render/text-needs.ts';
import { textOf } from '../../render/text-of.ts';
import { textInKeys } from './text-in-keys.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';
import { type Lines, linesOf, labelsOf } from './labelled-lines.ts';
import { otherTargets } from './other-targets.ts';
import { relationsOf } from './relation-tables.ts';
import { tagAsterisksOf, tagsOf } from './tags-in-text.ts';

/** A heading of a text with what stands below it. */
export interface Section {
  readonly title: string;
  readonly depth: number;
  /** The first paragraph below it, as one line; empty if there is none. */
  readonly first: string;
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
  const found = findForm(tree);
  const { form } = found;
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
    facts: findFacts(source, frontMatter, tree, found),
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
