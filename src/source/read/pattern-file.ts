import type { Root } from 'mdast';
import { z } from 'zod';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Declaration } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Confidence, slugOf } from '../../language/pattern.ts';
import { type AddressPlaces, findAddressPlaces } from './addressed-markdown.ts';
import { type Form, findForm } from './form.ts';
import { type Field, KEYS } from './format-keys.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { boundIds } from './link-bound.ts';
import { forgetPlaces, parseMarkdown } from '../render/markdown.ts';
import { type FileFacts, findFacts } from './file-facts.ts';
import { type NamedInProse, findNames } from '../render/names-in-prose.ts';
import { shortened, plainText } from '../render/plain-text.ts';
import { isLanguageTag } from '../render/text-language.ts';
import { partText } from './part-text.ts';
import { refusedText } from './refused-text.ts';
import { findSections } from '../render/sections.ts';
import type { SourceFile } from './source-file.ts';
import { type Target, findTargets } from './targets.ts';
import { type TextNeeds, findNeeds } from '../render/text-needs.ts';

/** The front matter of a pattern's file, interpreted. This is enough for the map. */
export interface DeclaredFile {
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly declaration: Declaration;
  /** Other names by which texts may name the pattern. */
  readonly aliases: readonly string[];
  readonly references: readonly string[];
  /** The language of the text (BCP 47); empty if the author does not state it. */
  readonly lang: string;
  /** Faults in the front matter that do not exclude the pattern from the language. */
  readonly faults: readonly Diagnostic[];
}

/** A pattern's file, interpreted as far as possible without the other files. */
export interface PatternFile extends DeclaredFile {
  readonly tree: Root;
  readonly form: Form;
  /** Every place at which the text names another pattern, in the order of the text. */
  readonly names: readonly NamedInProse[];
  /** The sections that links can lead to. */
  readonly sections: ReadonlySet<string>;
  /** Every address that the text links to or shows, in the order of the text. */
  readonly targets: readonly Target[];
  /** What the review examines, as far as it is known without the other files. */
  readonly facts: FileFacts;
  /** What the text needs to be drawn. */
  readonly needs: TextNeeds;
  /** The problem and the solution as plain text; empty if the text has none. */
  readonly problem: string;
  readonly solution: string;
  /** What gets an address where the text is given as Markdown. */
  readonly addressed: AddressPlaces;
}

const ids = z.array(z.int().min(1));
const texts = z.array(z.string().transform(plainText).pipe(z.string().min(1)));

/** The rule for each field, with a description of what the field should be. */
const FIELDS = {
  id: { schema: z.int().min(1), expected: 'a whole number from 1', required: true },
  name: {
    schema: z.string().transform(plainText).pipe(z.string().min(1).max(200)),
    expected: 'a text of 1 to 200 characters',
    required: true,
  },
  scale: { schema: z.int().min(0).max(9999), expected: 'a whole number from 0', required: true },
  confidence: { schema: z.int().min(0).max(2), expected: '0, 1 or 2', required: false },
  larger: { schema: ids, expected: 'a list of pattern numbers, such as [1, 2]', required: false },
  smaller: {
    schema: ids,
    expected: 'a list of pattern numbers, such as [26, 27]',
    required: false,
  },
  ai: { schema: z.boolean(), expected: 'true or false', required: false },
  tags: { schema: texts, expected: 'a list of words, such as [learning, culture]', required: false },
  aliases: { schema: texts, expected: 'a list of other names, such as [Guilds]', required: false },
  references: { schema: texts, expected: 'a list of texts', required: false },
  lang: {
    schema: z.string().refine(isLanguageTag),
    expected: 'a language tag, such as "en", "de" or "zh-Hant"',
    required: false,
  },
} as const satisfies Record<Field, { schema: z.ZodType; expected: string; required: boolean }>;

/**
 * Reads the front matter of a pattern's file. If it cannot be used, returns one diagnostic for each fault. Each file is
 * read once.
 */
export const readDeclaration = oncePer((source: SourceFile): DeclaredFile | Diagnostic[] => {
  const result = readFrontMatter(source);
  if (result.kind === 'broken') return [result.diagnostic];
  if (result.kind === 'none') {
    return [
      {
        rule: 'front-matter',
        severity: 'error',
        file: source.path,
        line: 1,
        column: 1,
        message: 'The file has no front matter.',
        hint: 'Begin the file with a line "---", then id, name and scale, then another line "---". If the file is not a pattern, give it a name that begins with "_".',
        pattern: null,
      },
    ];
  }
  const { frontMatter } = result;
  const fields = checkFields(source, frontMatter);
  if (Array.isArray(fields)) return fields;
  const of = { file: source.path, frontMatter, pattern: fields.id };
  const larger = boundIds({ key: KEYS.larger, ids: fields.larger }, of);
  const smaller = boundIds({ key: KEYS.smaller, ids: fields.smaller }, of);
  return {
    source,
    frontMatter,
    declaration: {
      pattern: {
        status: 'written',
        id: fields.id,
        slug: slugFor(source.path, fields.id, fields.name),
        file: source.path,
        name: fields.name,
        confidence: fields.confidence,
        scale: fields.scale,
        ai: fields.ai,
        tags: [...new Set(fields.tags)],
      },
      larger: larger.kept,
      smaller: smaller.kept,
    },
    aliases: fields.aliases,
    references: fields.references,
    lang: fields.lang,
    faults: [
      ...unknownTags(frontMatter, source.path, fields.id),
      ...[larger, smaller].flatMap(({ fault }) => fault ?? []),
    ],
  };
});

function unknownTags({ unknownTags: tags }: FrontMatter, file: string, pattern: number): Diagnostic[] {
  return tags.map(({ tag, ...place }) => ({
    rule: 'front-matter',
    severity: 'warning',
    file,
    ...place,
    message: `The tag ${tag} means nothing here; the value is read as plain text.`,
    hint: 'Remove the tag: front matter holds plain values, and nothing in it is run.',
    pattern,
  }));
}

/** Reads a pattern's file. If it cannot be used, returns one diagnostic for each fault. Each file is read once. */
export const readPatternFile = oncePer((source: SourceFile): PatternFile | Diagnostic[] => {
  const declared = readDeclaration(source);
  if (Array.isArray(declared)) return declared;
  const { frontMatter } = declared;
  const parsed = parseMarkdown(frontMatter.content);
  if (parsed.kind === 'refused')
    return [refusedText(source, parsed.excess, frontMatter.contentLine, declared.declaration.pattern.id)];
  const found = findForm(parsed.tree);
  const { form } = found;
  const names = findNames(parsed.tree, frontMatter.content, frontMatter.contentLine - 1);
  const facts = findFacts(source, frontMatter, parsed.tree, found);
  const sections = findSections(parsed.tree);
  const targets = findTargets(parsed.tree, frontMatter.contentLine - 1);
  const needs = findNeeds(parsed.tree);
  const { path, text } = source;
  const contentStart = text.length - frontMatter.content.length;
  const addressed = findAddressPlaces({ path, text, contentStart, tree: parsed.tree });
  forgetPlaces(parsed.tree);
  return {
    ...declared,
    tree: parsed.tree,
    form,
    names,
    sections,
    targets,
    facts,
    needs,
    problem: partText(parsed.tree, form, 'problem'),
    solution: partText(parsed.tree, form, 'solution'),
    addressed,
  };
});

interface Fields {
  readonly id: number;
  readonly name: string;
  readonly scale: number;
  readonly confidence: Confidence;
  readonly larger: readonly number[];
  readonly smaller: readonly number[];
  readonly ai: boolean;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly references: readonly string[];
  readonly lang: string;
}

function checkFields(source: SourceFile, frontMatter: FrontMatter): Fields | Diagnostic[] {
  const faults: Diagnostic[] = [];
  const { data } = frontMatter;
  const known = FIELDS.id.schema.safeParse(data[KEYS.id]);
  const fault = (path: readonly (string | number)[], message: string, hint: string) => {
    faults.push({
      rule: 'front-matter',
      severity: 'error',
      file: source.path,
      ...frontMatter.placeOf(...path),
      message,
      hint,
      pattern: known.success ? known.data : null,
    });
  };
  const read = <F extends Field>(field: F): z.output<(typeof FIELDS)[F]['schema']> | undefined => {
    const { schema, expected, required } = FIELDS[field];
    const key = KEYS[field];
    const value = Object.hasOwn(data, key) ? valueOf(frontMatter, field) : undefined;
    if (value === undefined || value === null) {
      if (required) fault([], `The field "${key}" is missing.`, `Add "${key}:" with ${expected}.`);
      return undefined;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data as z.output<(typeof FIELDS)[F]['schema']>;
    const within = (parsed.error.issues[0]?.path ?? []).filter(
      (part): part is string | number => typeof part !== 'symbol',
    );
    const wrong = within.reduce<unknown>(
      (inner, part) => (inner as Record<string | number, unknown>)[part],
      value,
    );
    fault(
      [key, ...within],
      `The field "${key}" holds ${show(wrong)}; it should be ${expected}.`,
      quotingHint(wrong) ?? `Give ${expected}.`,
    );
    return undefined;
  };
  const id = read('id');
  const name = read('name');
  const scale = read('scale');
  const fields = {
    confidence: (read('confidence') ?? 0) as Confidence,
    larger: read('larger') ?? [],
    smaller: read('smaller') ?? [],
    ai: read('ai') ?? false,
    tags: read('tags') ?? [],
    aliases: read('aliases') ?? [],
    references: read('references') ?? [],
    lang: read('lang') ?? '',
  };
  if (faults.length > 0 || id === undefined || name === undefined || scale === undefined) return faults;
  return { id, name, scale, ...fields };
}

/** The value of a field; texts in it are as they were written. */
function valueOf(frontMatter: FrontMatter, field: Field): unknown {
  const key = KEYS[field];
  const value = frontMatter.data[key];
  if (field === 'name') return frontMatter.textAt(key);
  if (!TEXT_LISTS.has(field) || !Array.isArray(value)) return value;
  return value.map((_, index) => frontMatter.textAt(key, index));
}

const TEXT_LISTS: ReadonlySet<Field> = new Set(['tags', 'aliases', 'references']);

/**
 * Explains how to quote a text that contains ": ", which YAML takes for a key and its value; null for any other fault.
 */
function quotingHint(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return null;
  const text = shortened(`${entry[0]}: ${String(entry[1] ?? '')}`.trim(), 120);
  return `YAML takes ": " for the end of a key. Put the text in quotation marks: ${JSON.stringify(text)}.`;
}

function show(value: unknown): string {
  if (typeof value === 'string') return shortened(`"${value}"`, 60);
  try {
    return shortened(JSON.stringify(value) ?? String(value), 60);
  } catch {
    // The value is an alias within its own anchor.
    return 'something that holds itself';
  }
}

/**
 * Returns the slug of a pattern: the file's own name if it has the right form, so that an address looks like the file;
 * otherwise a slug made from id and name.
 */
function slugFor(path: string, id: number, name: string): string {
  const file = /(?:^|\/)(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path);
  return file && Number(file[1]) === id ? `${String(id).padStart(3, '0')}-${file[2]}` : slugOf(id, name);
}
