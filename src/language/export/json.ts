import type { Reason } from '../body.ts';
import type { Language } from '../language.ts';
import { type Link, linkKey, linkLookup, neighbourLookup } from '../link.ts';
import type { Pattern } from '../pattern.ts';
import { exportKeys } from './export-keys.ts';
import type { ExportFormat } from './export-format.ts';

export const JSON_EXPORT: ExportFormat = {
  id: 'json',
  ending: '.json',
  meaning: 'All data of the language, for programs of your own.',
  write: (language) => toJson(language),
};

/** The version of the form. A later release may add keys, but removes none and changes no meaning without a new one. */
const VERSION = 1;

/**
 * Writes a language as JSON, indented by two spaces unless it is for a site. Every key is always present, in this order;
 * `semilattice-language.schema.json` describes the form.
 *
 * `{ version: 1, title, description, license, repository,
 *    scales: [{ number, name, description }],
 *    patterns: [{ id, name, status, scale, confidence, ai, tags, larger, smaller, related, file }],
 *    links: [{ larger, smaller, declaredBy }] }`
 *
 * A pattern without a number has its slug for an `id`. A link without a direction has `kind: "related"`, and its ends
 * are in the `related` of both patterns; a link with a word of its author has it as `type`.
 *
 * Scales, patterns and links are sorted by their numbers. `status` is `"written"` or `"unwritten"`. For an unwritten
 * pattern, `confidence`, `ai` and `file` are null and `tags` is empty. `larger` and `smaller` are ids.
 *
 * @param pages Where the page of each written pattern is, relative to the file that is written; null for a file that
 * belongs to no site. They become `pages: { "13": "patterns/013-communities-of-practice/" }`.
 */
export function toJson(language: Language, pages: ReadonlyMap<number, string> | null = null): string {
  const keyOf = exportKeys(language);
  const { title, description, license, repository } = language;
  const scales = language.scales.map(({ number, name, description }) => ({ number, name, description }));
  const patterns = language.patterns.map((pattern) => describePattern(pattern, language));
  const links = language.links.map((link) => describeLink(link, language));
  const all = {
    version: VERSION,
    title,
    description,
    license,
    repository,
    scales,
    patterns,
    links,
    ...(pages ? { pages: Object.fromEntries([...pages].map(([id, page]) => [keyOf(id), page])) } : {}),
  };
  // A site is not for eyes, and spaces would be a third of it.
  return `${JSON.stringify(all, null, pages ? 0 : 2)}\n`;
}

/** What a pattern's text adds to the data about it. */
export interface PatternTexts {
  /** Plain texts; empty if the text does not have them in the usual form. */
  readonly problem: string;
  readonly solution: string;
  readonly reasons: readonly Reason[];
}

/**
 * Writes one pattern as JSON: the same object as in the whole language, its problem and solution, and its links with the
 * sentences that explain them, larger patterns first.
 */
export function toPatternJson(
  pattern: Pattern,
  language: Language,
  { problem, solution, reasons }: PatternTexts,
): string {
  const mentions = new Map(reasons.map((reason) => [reason.other, reason.mentions]));
  const { larger, smaller, related } = neighbourLookup(language.links)(pattern.id);
  const keyOf = exportKeys(language);
  const known = linkLookup(language.links);
  const links = [
    ...larger.map((id) => linkKey({ larger: id, smaller: pattern.id })),
    ...smaller.map((id) => linkKey({ larger: pattern.id, smaller: id })),
    ...related.map((id) => linkKey({ larger: Math.min(id, pattern.id), smaller: Math.max(id, pattern.id) })),
  ]
    .flatMap((key) => known.get(key) ?? [])
    .map((link) => ({
      ...describeLink(link, language),
      mentions: (mentions.get(link.larger === pattern.id ? link.smaller : link.larger) ?? []).map(
        ({ by, sentence }) => ({ by: keyOf(by), sentence }),
      ),
    }));
  const all = { version: VERSION, pattern: describePattern(pattern, language), problem, solution, links };
  return `${JSON.stringify(all)}\n`;
}

function describePattern(pattern: Pattern, language: Language) {
  const keyOf = exportKeys(language);
  const written = pattern.status === 'written' ? pattern : null;
  const { larger, smaller, related } = neighbourLookup(language.links)(pattern.id);
  return {
    id: keyOf(pattern.id),
    name: pattern.name,
    status: pattern.status,
    scale: pattern.scale,
    confidence: written?.confidence ?? null,
    ai: written?.ai ?? null,
    tags: written?.tags ?? [],
    larger: larger.map(keyOf),
    smaller: smaller.map(keyOf),
    related: related.map(keyOf),
    file: written?.file ?? null,
  };
}

function describeLink({ larger, smaller, declaredBy, kind, types }: Link, language: Language) {
  const keyOf = exportKeys(language);
  return {
    larger: keyOf(larger),
    smaller: keyOf(smaller),
    declaredBy,
    ...(kind ? { kind } : {}),
    ...(types ? { type: types[0], types } : {}),
  };
}
