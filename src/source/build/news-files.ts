import { escapeXml } from '../../language/escape-xml.ts';
import type { News } from '../../language/diff/news.ts';
import { type WrittenPattern, keyOf } from '../../language/pattern.ts';
import { writtenPatterns } from '../../language/language.ts';
import { SITE_FILES, patternFile } from '../../language/site-address.ts';
import type { FileDates } from '../read/history.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type Site, address } from './page.ts';

/** What a build knows of the past of a language. */
export interface Past {
  /** What differs from an earlier state; null if none is known or nothing differs. */
  readonly news: News | null;
  /** When the files of the folder were committed, by path; null if it has no history. */
  readonly dates: ReadonlyMap<string, FileDates> | null;
}

export const NO_PAST: Past = { news: null, dates: null };

/** Most entries of a feed. */
const MOST_ENTRIES = 30;

interface Entry extends FileDates {
  readonly pattern: WrittenPattern;
}

/**
 * Writes the patterns that were added or changed last as an Atom feed (RFC 4287); null if the site's origin is not known,
 * which its addresses need, or if the folder has no history. Its dates are those of commits, so that the same history
 * gives the same feed.
 */
export function atomFeed(loaded: LoadedLanguage, site: Site, { dates }: Past): string | null {
  if (site.origin === '' || dates === null) return null;
  const entries = writtenPatterns(loaded.language)
    .flatMap((pattern): Entry[] => {
      const known = dates.get(pattern.file);
      return known ? [{ pattern, ...known }] : [];
    })
    .toSorted((a, b) =>
      a.changed === b.changed ? a.pattern.id - b.pattern.id : a.changed < b.changed ? 1 : -1,
    )
    .slice(0, MOST_ENTRIES);
  const [newest] = entries;
  if (!newest) return null;
  const { title, description, license } = loaded.language;
  const home = escapeXml(address(site, SITE_FILES.home));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(loaded.lang)}">`,
    `  <id>${home}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    ...(description === '' ? [] : [`  <subtitle>${escapeXml(description)}</subtitle>`]),
    `  <updated>${newest.changed}</updated>`,
    `  <author><name>${escapeXml(title)}</name></author>`,
    ...(license === '' ? [] : [`  <rights>${escapeXml(license)}</rights>`]),
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(address(site, SITE_FILES.feed))}"/>`,
    `  <link rel="alternate" type="text/html" href="${home}"/>`,
    ...entries.map((entry) => entryXml(entry, loaded, site)),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ pattern, added, changed }: Entry, loaded: LoadedLanguage, site: Site): string {
  const { problem = '' } = loaded.gist(pattern.id) ?? {};
  // The number stays when a pattern gets another name, and with it another address.
  const id = `${address(site, SITE_FILES.home)}#pattern-${encodeURIComponent(keyOf(pattern))}`;
  return [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(pattern.name)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(address(site, patternFile(pattern, 'index.html')))}"/>`,
    `    <published>${added}</published>`,
    `    <updated>${changed}</updated>`,
    ...pattern.tags.map((tag) => `    <category term="${escapeXml(tag)}"/>`),
    // RFC 4287 wants a summary or a content where an entry has neither.
    `    <summary>${escapeXml(problem || `${pattern.name}, a pattern of ${loaded.language.title}.`)}</summary>`,
    '  </entry>',
  ].join('\n');
}
