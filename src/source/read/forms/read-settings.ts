import { z } from 'zod';
import { SOURCE_FORM } from './source-text.ts';

const source = z
  .string()
  .max(300)
  .regex(SOURCE_FORM, 'it should be a source such as "key:title", "heading", "folder" or "text"');
const sources = z.union([source, z.array(source).max(50)]);
const words = z.array(z.string().min(1).max(300)).max(200);

/** The key `read` of `semilattice.json`, as its author writes it. Every part is optional. */
export const READ_SCHEMA = z.strictObject({
  files: words.optional(),
  ignore: words.optional(),
  name: sources.optional(),
  number: source.optional(),
  slug: source.optional(),
  scale: source.optional(),
  scales: words.optional(),
  confidence: z
    .strictObject({
      from: source,
      values: z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])).optional(),
    })
    .optional(),
  tags: sources.optional(),
  facets: sources.optional(),
  larger: sources.optional(),
  smaller: sources.optional(),
  related: sources.optional(),
  sites: words.optional(),
  sections: z.record(z.string(), words).optional(),
});

/** What an author wrote about reading; what is left out is worked out from the files. */
export type WrittenRead = z.infer<typeof READ_SCHEMA>;

/** How a folder is read, completely: what `read` says and, where it says nothing, what the files show. */
export interface ReadSettings {
  /** Globs of the files that are patterns. */
  readonly files: readonly string[];
  /** Globs of files that are none. */
  readonly ignore: readonly string[];
  /** Sources of the name, tried in order. */
  readonly name: readonly string[];
  readonly number: string;
  readonly slug: string;
  readonly scale: string;
  /** The scales from the largest, by the words of the files. Others follow in the order in which they are met. */
  readonly scales: readonly string[];
  /** Where the confidence stands, and what its values mean; null where the language has none. */
  readonly confidence: { readonly from: string; readonly values: Readonly<Record<string, 0 | 1 | 2>> } | null;
  readonly tags: readonly string[];
  /** Sources of what readers can filter by beside scale and tags. */
  readonly facets: readonly string[];
  readonly larger: readonly string[];
  readonly smaller: readonly string[];
  readonly related: readonly string[];
  /** Beginnings of addresses under which the patterns are published. */
  readonly sites: readonly string[];
  /** What the author's headings mean: parts of the form, each with its titles. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Returns a list of sources, whether one, many or none were written; undefined if nothing was. */
export function listOf(written: string | readonly string[] | undefined): readonly string[] | undefined {
  return (typeof written === 'string' ? [written] : written)?.filter((one) => one !== 'none');
}

/** Puts what an author wrote in the place of what was worked out. */
export function withWritten(found: ReadSettings, written: WrittenRead): ReadSettings {
  const confidence = written.confidence;
  return {
    files: written.files ?? found.files,
    ignore: written.ignore ?? found.ignore,
    name: listOf(written.name) ?? found.name,
    number: written.number ?? found.number,
    slug: written.slug ?? found.slug,
    scale: written.scale ?? found.scale,
    scales: written.scales ?? found.scales,
    confidence:
      confidence === undefined
        ? found.confidence
        : confidence.from === 'none'
          ? null
          : { from: confidence.from, values: confidence.values ?? {} },
    tags: listOf(written.tags) ?? found.tags,
    facets: listOf(written.facets) ?? found.facets,
    larger: listOf(written.larger) ?? found.larger,
    smaller: listOf(written.smaller) ?? found.smaller,
    related: listOf(written.related) ?? found.related,
    sites: written.sites ?? found.sites,
    sections: written.sections ?? found.sections,
  };
}

/** Returns the settings as an author would write them, every key present. */
export function writtenForm(read: ReadSettings): WrittenRead {
  const oneOrMany = (list: readonly string[]) => (list.length === 0 ? 'none' : [...list]);
  return {
    files: [...read.files],
    ignore: [...read.ignore],
    name: oneOrMany(read.name),
    number: read.number,
    slug: read.slug,
    scale: read.scale,
    scales: [...read.scales],
    confidence: read.confidence
      ? { from: read.confidence.from, values: { ...read.confidence.values } }
      : { from: 'none' },
    tags: oneOrMany(read.tags),
    facets: oneOrMany(read.facets),
    larger: oneOrMany(read.larger),
    smaller: oneOrMany(read.smaller),
    related: oneOrMany(read.related),
    sites: [...read.sites],
    sections: Object.fromEntries(Object.entries(read.sections).map(([part, titles]) => [part, [...titles]])),
  };
}
