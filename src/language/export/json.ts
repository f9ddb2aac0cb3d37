import type { Language } from '../language.ts';
import { neighbourLookup } from '../link.ts';
import type { ExportFormat } from './export-format.ts';

export const JSON_EXPORT: ExportFormat = {
  id: 'json',
  ending: '.json',
  meaning: 'All data of the language, for programs of your own.',
  write: toJson,
};

/**
 * Writes a language as JSON, indented by two spaces. Every key is always present, in this order. A later release may
 * add keys, but removes none and changes no meaning without a new `version`.
 *
 * `{ version: 1, title, description, license, repository,
 *    scales: [{ number, name, description }],
 *    patterns: [{ id, name, status, scale, confidence, ai, tags, larger, smaller, file }],
 *    links: [{ larger, smaller, declaredBy }] }`
 *
 * Scales, patterns and links are sorted by their numbers. `status` is `"written"` or `"unwritten"`. For an unwritten
 * pattern, `confidence`, `ai` and `file` are null and `tags` is empty. `larger` and `smaller` are ids.
 */
function toJson(language: Language): string {
  const neighbours = neighbourLookup(language.links);
  const patterns = language.patterns.map((pattern) => {
    const written = pattern.status === 'written' ? pattern : null;
    const { larger, smaller } = neighbours(pattern.id);
    return {
      id: pattern.id,
      name: pattern.name,
      status: pattern.status,
      scale: pattern.scale,
      confidence: written?.confidence ?? null,
      ai: written?.ai ?? null,
      tags: written?.tags ?? [],
      larger,
      smaller,
      file: written?.file ?? null,
    };
  });
  const { title, description, license, repository } = language;
  const scales = language.scales.map(({ number, name, description }) => ({ number, name, description }));
  const links = language.links.map(({ larger, smaller, declaredBy }) => ({ larger, smaller, declaredBy }));
  const all = { version: 1, title, description, license, repository, scales, patterns, links };
  return `${JSON.stringify(all, null, 2)}\n`;
}
