import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson, toPatternJson } from '../../language/export/json.ts';
import { type Language, has, patternLookup, slugLookup, writtenPatterns } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import { projectFile } from '../../language/project/project-address.ts';
import {
  type Pattern,
  type WrittenPattern,
  asterisks,
  confidenceName,
  keyOf,
} from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import {
  READABLE_FILES,
  SITE_FILES,
  pageAddress,
  patternFile,
  pictureFile,
  readPatternFile,
} from '../../language/site-address.ts';
import type { Addresses } from '../read/addressed-markdown.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { packageRoot } from './package-root.ts';
import { type Site, address } from './page.ts';

/** Returns the content of a file of a site for other programs or for agents; null if there is none at the path. */
export function readableFile(loaded: LoadedLanguage, path: string, site: Site): string | null {
  switch (path) {
    case READABLE_FILES.overview:
      return overview(loaded, site);
    case READABLE_FILES.whole:
      return wholeParts(loaded, site)
        .map(({ make }) => make())
        .join('');
    case READABLE_FILES.language:
      return toJson(loaded.language, pagesOf(loaded.language));
    case READABLE_FILES.schema:
      return readFileSync(join(packageRoot(), READABLE_FILES.schema), 'utf8');
  }
  const file = readPatternFile(path);
  const pattern = file && slugLookup(loaded.language).get(file.slug);
  if (!file || pattern?.status !== 'written') return null;
  switch (file.name) {
    case 'index.md':
      return patternMarkdown(pattern, loaded, site, '#');
    case 'pattern.json': {
      const { problem = '', solution = '' } = loaded.gist(pattern.id) ?? {};
      const reasons = loaded.reasons(pattern.id);
      return toPatternJson(pattern, loaded.language, { problem, solution, reasons });
    }
    default:
      return null;
  }
}

/** Where the pages of written patterns are, relative to the root of the site. */
function pagesOf(language: Language): ReadonlyMap<number, string> {
  return new Map(writtenPatterns(language).map((pattern) => [pattern.id, pageAddress(pattern, '')]));
}

/** Returns a pattern as Markdown: what the front matter says, its neighbours, and its text. */
function patternMarkdown(
  pattern: WrittenPattern,
  loaded: LoadedLanguage,
  site: Site,
  level: '#' | '##',
): string {
  const { language } = loaded;
  const patterns = patternLookup(language);
  const { larger, smaller, related } = neighbourLookup(language.links)(pattern.id);
  const scale = language.scales.find(({ number }) => number === pattern.scale);
  const linked = (ids: readonly number[]) =>
    ids
      .flatMap((id) => patterns.get(id) ?? [])
      .map((other) => `[${inLink(numberedName(other))}](${textAddress(other, site)})`)
      .join(', ') || 'none';
  const facts = [
    `Pattern ${keyOf(pattern)} of [${inLink(language.title)}](${address(site, SITE_FILES.home)}), as a [page](${address(site, patternFile(pattern, 'index.html'))})`,
    ...(has(language, 'scales') ? [`Scale: ${pattern.scale}${scale ? `, ${scale.name}` : ''}`] : []),
    ...(has(language, 'confidence') ? [`Confidence: ${confidenceName(pattern.confidence)}`] : []),
    ...(pattern.ai ? ['AI changes the forces of this pattern.'] : []),
    ...(pattern.tags.length > 0 ? [`Tags: ${pattern.tags.join(', ')}`] : []),
    `Larger patterns: ${linked(larger)}`,
    `Smaller patterns: ${linked(smaller)}`,
    ...(related.length > 0 ? [`Related patterns: ${linked(related)}`] : []),
  ];
  const references = loaded.gist(pattern.id)?.references ?? [];
  return [
    `${level} ${`${pattern.name} ${asterisks(pattern)}`.trim()}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    loaded.markdown(pattern.id, addressesIn(site)) ?? '',
    ...(references.length > 0
      ? [`${level}# References`, references.map((reference) => `- ${reference}`).join('\n')]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Links to the published projects, if there are any. */
function projectLinks({ projects }: LoadedLanguage, site: Site): readonly string[] {
  if (projects.length === 0) return [];
  const links = projects.map(({ slug, project }) => {
    const purpose = oneLine(project.purpose);
    const link = `[${inLink(project.title || slug)}](${address(site, projectFile(slug, 'project.json'))})`;
    return `- ${link}${purpose === '' ? '' : `: ${purpose}`}`;
  });
  return ['## Languages that teams made from these patterns', links.join('\n')];
}

/** What the site holds, in the form of llmstxt.org: a title, a summary, and lists of links. */
function overview(loaded: LoadedLanguage, site: Site): string {
  const { language } = loaded;
  const scales = language.scales.map((scale) => {
    const entries = writtenPatterns(language)
      .filter((pattern) => pattern.scale === scale.number)
      .map((pattern) => {
        const problem = oneLine(loaded.gist(pattern.id)?.problem ?? '');
        const link = `[${inLink(numberedName(pattern))}](${textAddress(pattern, site)})`;
        return `- ${link}${problem === '' ? '' : `: ${problem}`}`;
      });
    return entries.length === 0
      ? ''
      : [`## Scale ${scale.number}: ${scale.name}`, oneLine(scale.description), entries.join('\n')]
          .filter((part) => part !== '')
          .join('\n\n');
  });
  return [
    ...opening(language),
    'A pattern names a problem that recurs and the core of its solution. It helps to complete larger patterns and is completed by smaller ones; scale 1 is the largest. Each link leads to the text of a pattern in Markdown, with links to its neighbours.',
    ...scales,
    ...projectLinks(loaded, site),
    '## Optional',
    [
      `- [All texts](${address(site, READABLE_FILES.whole)}): every pattern in one file`,
      `- [The language as data](${address(site, READABLE_FILES.language)}): patterns and links as JSON, described by a [schema](${address(site, READABLE_FILES.schema)})`,
      `- [The map](${address(site, SITE_FILES.home)}): the site for people`,
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** A part of the file of all texts: what is at its head or, with an id, the text of a pattern. */
interface WholePart {
  readonly id: number | null;
  readonly make: () => string;
}

/** Returns the parts that make up the file of all texts. */
export function wholeParts(loaded: LoadedLanguage, site: Site): readonly WholePart[] {
  const head = () => {
    const introduction = loaded.markdown(null, addressesIn(site)) ?? '';
    const parts = [...opening(loaded.language), ...(introduction === '' ? [] : [introduction])];
    return parts.join('\n\n').concat('\n');
  };
  return [
    { id: null, make: head },
    ...writtenPatterns(loaded.language).map((pattern) => ({
      id: pattern.id,
      make: () => `\n${patternMarkdown(pattern, loaded, site, '##')}`,
    })),
  ];
}

function opening({ title, description, license }: Language): string[] {
  return [
    `# ${title}`,
    ...(description === '' ? [] : [`> ${oneLine(description)}`]),
    ...(license === '' ? [] : [`Licence of the texts: ${license}`]),
  ];
}

function addressesIn(site: Site): Addresses {
  return {
    pattern: (pattern) => textAddress(pattern, site),
    picture: (path) => address(site, pictureFile(path)),
  };
}

/** The address of a pattern's Markdown; of one that is not written, that of its page. */
function textAddress(pattern: Pattern, site: Site): string {
  return pattern.status === 'written'
    ? address(site, patternFile(pattern, 'index.md'))
    : site.origin + pageAddress(pattern, site.base);
}

function inLink(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

const LONGEST_LINE = 400;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1).replace(/\s+\S*$/, '')}…` : line;
}
