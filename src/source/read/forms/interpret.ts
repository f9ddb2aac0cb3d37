import type { Diagnostic } from '../../../language/diagnostic.ts';
import { joinTypes } from '../../../language/link.ts';
import type { Confidence, WrittenPattern } from '../../../language/pattern.ts';
import { plainText, shortened } from '../../render/plain-text.ts';
import type { PatternFile } from '../pattern-file.ts';
import type { Listed } from '../../../language/review/reviewed-language.ts';
import { findForm } from '../form.ts';
import { partText } from '../part-text.ts';
import { formWords } from '../form-words.ts';
import { type WrittenLink, linksAt } from './links-at.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { ReadSettings } from './read-settings.ts';
import { LinkResolver } from './resolve-link.ts';
import { splitSource } from './source-text.ts';
import { textsOf } from './sources.ts';
import { type ReadScale, scalesOf } from './scales-of-files.ts';
import { nameFiles } from './name-files.ts';

/** A link of a file that leads to no pattern, or to more than one. */
export interface LooseLink {
  readonly file: PatternFile;
  readonly link: WrittenLink;
  readonly meant: readonly number[];
}

/** A folder, read by settings. */
export interface Interpretation {
  readonly files: readonly PatternFile[];
  readonly resolver: LinkResolver;
  readonly scales: readonly ReadScale[];
  readonly loose: readonly LooseLink[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Interprets files that the settings call patterns. */
export function interpret(
  files: readonly PlainFile[],
  read: ReadSettings,
  { lists, others }: { readonly lists: Lists; readonly others: Iterable<string> },
): Interpretation {
  const named = nameFiles(files, read, lists);
  const resolver = new LinkResolver(
    named.map(({ file, ...rest }) => ({ ...rest, path: file.source.path })),
    read.sites,
    others,
  );
  const scales = scalesOf(named, read, lists);
  const loose: LooseLink[] = [];
  const words = Object.keys(read.sections).length > 0 ? formWords(read.sections) : null;
  const result = named.map((entry): PatternFile => {
    const { file, id, number, slug, name } = entry;
    const context = { lists };
    const pattern: WrittenPattern = {
      status: 'written',
      id,
      slug,
      file: file.source.path,
      name,
      confidence: confidenceOf(file, read, lists),
      scale: scales.of(file),
      ai: false,
      tags: [...new Set(read.tags.flatMap((source) => textsOf(source, file, context)).map(plainText))],
      ...(number === null ? { isNumberless: true as const } : {}),
      ...(read.confidence ? {} : { isUnrated: true as const }),
      ...facetsOf(file, read, lists),
    };
    const follow = (sources: readonly string[]) => {
      const found: { id: number; link: WrittenLink }[] = [];
      for (const link of linksAt(sources, file)) {
        const meant = resolver.resolve(link.target, file.source.path);
        const [only] = meant;
        if (meant.length === 1 && only !== undefined) {
          if (only !== id) found.push({ id: only, link });
        } else if (link.isDeclared || (meant.length > 1 && !link.isCode)) loosely.push({ link, meant });
      }
      return found;
    };
    const loosely: { link: WrittenLink; meant: readonly number[] }[] = [];
    const larger = follow(read.larger);
    const smaller = follow(read.smaller);
    const related = follow(read.related);
    const listed = (links: readonly { id: number; link: WrittenLink }[]): Listed[] =>
      links.map(({ id: to, link }) => ({ id: to, line: link.line, column: link.column }));
    const types: Record<number, readonly string[]> = {};
    for (const { id: to, link } of [...larger, ...smaller, ...related])
      if (link.type !== null) types[to] = joinTypes(types[to] ?? [], [shortened(link.type, 60)]);
    const { form } = words ? findForm(file.tree, words) : file;
    const made: PatternFile = {
      source: file.source,
      frontMatter: file.frontMatter,
      declaration: {
        pattern,
        larger: unique(larger),
        smaller: unique(smaller),
        related: unique(related),
        types,
      },
      aliases: entry.aliases,
      references: [],
      faults: [],
      tree: file.tree,
      form,
      problem: partText(file.tree, form, 'problem'),
      solution: partText(file.tree, form, 'solution'),
      needs: file.needs,
      addressed: file.addressed,
      lang: file.lang,
      names: file.names,
      sections: file.sections,
      targets: file.targets,
      facts: { ...file.facts, larger: listed(larger), smaller: listed(smaller) },
    };
    for (const { link, meant } of loosely) loose.push({ file: made, link, meant });
    return made;
  });
  return { files: result, resolver, scales: scales.all, loose, diagnostics: [] };
}

/** Most links of one kind in one file. */
const MOST_LINKS = 1_000;

function unique(links: readonly { readonly id: number }[]): number[] {
  return [...new Set(links.map(({ id }) => id))].slice(0, MOST_LINKS);
}

function confidenceOf(file: PlainFile, { confidence }: ReadSettings, lists: Lists): Confidence {
  if (!confidence) return 1;
  if (confidence.from === 'heading') return Math.min(file.asterisks, 2) as Confidence;
  if (splitSource(confidence.from)[0] === 'tag') return Math.min(file.tagAsterisks, 2) as Confidence;
  const [text] = textsOf(confidence.from, file, { lists });
  if (text === undefined) return 0;
  const stars = /^\*+$/.test(text) ? text.length : Number(text);
  return confidence.values[text] ?? (stars === 1 || stars === 2 ? stars : 0);
}

function facetsOf(file: PlainFile, read: ReadSettings, lists: Lists): Pick<WrittenPattern, 'facets'> {
  const found = read.facets.flatMap((source): [string, readonly string[]][] => {
    const values = textsOf(source, file, { lists }).map((text) => shortened(text, 80));
    return values.length > 0 ? [[facetId(source), values]] : [];
  });
  return found.length > 0 ? { facets: Object.fromEntries(found) } : {};
}

/** What addresses call the facet of a source: its key. */
export function facetId(source: string): string {
  return splitSource(source)[1].replace(/[:,]/g, ' ') || source;
}
