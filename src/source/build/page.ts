import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import { type WrittenPattern, asterisks, keyOf } from '../../language/pattern.ts';
import { SITE_FILES, addressOfFile, patternFile } from '../../language/site-address.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { THUMBNAIL } from '../../map/drawing/thumbnail.ts';

/**
 * The address of a site: `origin` such as `https://example.org`, or empty if it is not known; `base` with slashes at
 * both ends.
 */
export interface Site {
  readonly origin: string;
  readonly base: string;
}

/** What the head of a page says about it. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's file, by path within the site. */
  readonly file: string;
  /** The file of the picture that previews show, by path within the site. */
  readonly image: string;
  readonly imageAlt: string;
  readonly structuredData: unknown;
  /** The same content in other forms: paths within the site by media type. */
  readonly alternates: readonly (readonly [type: string, file: string])[];
}

/**
 * Returns the strict policy of every built page: nothing from other hosts, no evaluation, and no inline scripts but those
 * that the page has from the app.
 *
 * @param scripts Those scripts. They stand before the policy, which therefore does not concern them in a page; a host that
 * sends the same policy needs their hashes.
 */
export function contentSecurityPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return `default-src 'self'; script-src 'self'${hashes.join('')}; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'`;
}

/** The head of the home page. */
export function homeHead(language: Language, site: Site): PageHead {
  const count = language.patterns.filter(({ status }) => status === 'written').length;
  const description =
    language.description || `${count} patterns on ${language.scales.length} scales, as a map.`;
  return {
    title: language.title,
    description,
    file: SITE_FILES.home,
    image: SITE_FILES.preview,
    imageAlt: `The map of ${language.title}`,
    structuredData: {
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      name: language.title,
      description,
      url: address(site, SITE_FILES.home),
      ...(language.license === '' ? {} : { license: language.license }),
    },
    alternates: [],
  };
}

/** The head of the page that all unwritten patterns share. */
export function unwrittenHead(language: Language, site: Site): PageHead {
  return {
    ...homeHead(language, site),
    title: `Not written yet · ${language.title}`,
    description: `A pattern of ${language.title} that is not written yet.`,
    file: SITE_FILES.unwritten,
  };
}

/** The head of a pattern's page. `problem` is the problem as plain text, or empty. */
export function patternHead(
  pattern: WrittenPattern,
  language: Language,
  site: Site,
  { problem, image }: { problem: string; image: string },
): PageHead {
  const description = clip(problem || `${pattern.name}, a pattern of ${language.title}.`);
  const file = patternFile(pattern, 'index.html');
  return {
    title: `${pattern.name} · ${language.title}`,
    description,
    file,
    image,
    imageAlt: `The map of ${language.title} with ${pattern.name} and its neighbours lit`,
    structuredData: {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      name: `${pattern.name} ${asterisks(pattern)}`.trim(),
      termCode: keyOf(pattern),
      description,
      url: address(site, file),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: language.title,
        url: address(site, SITE_FILES.home),
      },
    },
    alternates: [
      ['text/markdown', patternFile(pattern, 'index.md')],
      ['application/json', patternFile(pattern, 'pattern.json')],
    ],
  };
}

/**
 * Returns the head as HTML.
 *
 * @param scripts The inline scripts that the page has from the app.
 */
export function headHtml(head: PageHead, site: Site, scripts: readonly string[] = []): string {
  const here = escapeXml(address(site, head.file));
  const image = escapeXml(address(site, head.image));
  const title = escapeXml(head.title);
  const description = escapeXml(head.description);
  return [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(scripts)}">`,
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    `<link rel="canonical" href="${here}">`,
    `<meta property="og:type" content="${head.file === SITE_FILES.home ? 'website' : 'article'}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    `<meta property="og:url" content="${here}">`,
    `<meta property="og:image" content="${image}">`,
    `<meta property="og:image:width" content="${THUMBNAIL.width}">`,
    `<meta property="og:image:height" content="${THUMBNAIL.height}">`,
    `<meta property="og:image:alt" content="${escapeXml(head.imageAlt)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
    ...head.alternates.map(
      ([type, file]) =>
        `<link rel="alternate" type="${type}" href="${escapeXml(addressOfFile(file, site.base))}">`,
    ),
    `<link rel="manifest" href="${addressOfFile(SITE_FILES.manifest, site.base)}">`,
    // "<" is escaped, so that no text can end the element.
    `<script type="application/ld+json">${JSON.stringify(head.structuredData).replaceAll('<', '\\u003c')}</script>`,
  ].join('');
}

/** The full address of a file of the site; without an origin, its path on the host. */
export function address({ origin, base }: Site, file: string): string {
  return origin + addressOfFile(file, base);
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
