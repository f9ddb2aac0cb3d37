import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PatternBody } from '../../language/body.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { type Language, has, patternLookup } from '../../language/language.ts';
import { linkedWith, linksFrom, neighbourLookup } from '../../language/link.ts';
import {
  type Pattern,
  type WrittenPattern,
  asterisks,
  confidenceName,
  numberOf,
} from '../../language/pattern.ts';
import { SITE_FILES, addressOfFile, pageAddress, patternFile } from '../../language/site-address.ts';
import { layOutAround } from '../../map/around/around.ts';
import { lookStyles } from '../../map/drawing/look-properties.ts';
import { wholeMap } from '../../map/drawing/map-view.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { isRightToLeft } from '../../language/right-to-left.ts';
import { languageStyles } from './language-styles.ts';
import { packageRoot } from './package-root.ts';
import { type Site, address } from './page.ts';
import { styleRules } from './style-rules.ts';
import { writeStyles } from './write-styles.ts';

/** The files that all embedded pages share, by path within the site. */
export interface EmbedFiles {
  readonly styles: string;
  readonly script: string;
  readonly contents: ReadonlyMap<string, string>;
}

/** The theme that the address of a frame asks for. Without scripts, and without it, the page follows the system. */
const SCRIPT = `const t=new URLSearchParams(location.search).get('theme');if(/^(?:light|dark)$/.test(t))document.documentElement.dataset.theme=t;`;

/** Nothing from other hosts, no scripts but our own, and nothing inline. */
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** Makes the files that embedded pages share. Their names change with their content. */
export async function embedFiles(langs: readonly string[]): Promise<EmbedFiles> {
  const folder = join(packageRoot(), 'src/ui/styles');
  const [tokens = '', fonts = '', picture = '', page = ''] = await Promise.all(
    ['tokens.css', 'fonts.css', 'picture.css', 'embed-page.css'].map((name) =>
      readFile(join(folder, name), 'utf8'),
    ),
  );
  // Typefaces of the system stand in for the app's own, which would be ten times the page.
  const local = fonts
    .split(/(?=@font-face)/)
    .filter((rule) => rule.includes('local(') && !rule.includes('italic'));
  const all = [tokens, ...local, picture, lookStyles(), page, languageStyles(langs)].join('\n');
  const css = writeStyles(styleRules(all));
  const styles = `assets/embed-${hashOf(css)}.css`;
  const script = `assets/embed-${hashOf(SCRIPT)}.js`;
  return {
    styles,
    script,
    contents: new Map([
      [styles, css],
      [script, SCRIPT],
    ]),
  };
}

/** Most neighbours that a page names and draws. */
const MOST_NEIGHBOURS = 24;

/**
 * Writes the page that shows a pattern with its neighbourhood in the frame of another site. It is plain HTML; every link
 * opens a page of its own.
 */
export function embedPage(pattern: WrittenPattern, language: Language, options: EmbedOptions): string {
  const { body, lang, site, files } = options;
  const near = neighbourhood(language, pattern.id);
  const page = leading(pattern, options);
  const name = escapeXml(pattern.name);
  const number = numberOf(pattern);
  const scale = language.scales.find((other) => other.number === pattern.scale);
  const facts = [
    ...(has(language, 'scales') && scale ? [escapeXml(scale.name)] : []),
    ...(pattern.isUnrated ? [] : [confidenceName(pattern.confidence)]),
  ];
  return `<!doctype html>
<html lang="${escapeXml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="robots" content="noindex">
<base target="_blank">
<title>${name} · ${escapeXml(language.title)}</title>
<link rel="canonical" href="${escapeXml(address(site, patternFile(pattern, 'index.html')))}">
<link rel="stylesheet" href="${addressOfFile(files.styles, site.base)}">
<script src="${addressOfFile(files.script, site.base)}"></script>
<main>
<div class="text">
<h1 dir="auto">${number === null ? '' : `<span class="id">${number}</span> `}${outward(page, `${name} ${asterisks(pattern)}`.trim())}</h1>
${facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>`}
${gist(body)}
${lists(near, pattern.id, options)}
</div>
${drawing(near, pattern, options)}
</main>
<footer>${outward(page, 'Read the whole pattern')}${outward(addressOfFile(SITE_FILES.home, site.base), escapeXml(language.title))}</footer>
`;
}

interface EmbedOptions {
  readonly body: PatternBody | null;
  /** The language of the texts, as a BCP 47 tag. */
  readonly lang: string;
  /** The edition in another language that the page shows; absent for the main one. */
  readonly edition?: string;
  readonly site: Site;
  readonly files: EmbedFiles;
}

/** The address of the page of a pattern, in the edition that the frame shows. */
function leading(pattern: Pattern, { site, edition }: EmbedOptions): string {
  return pageAddress(pattern, site.base) + (edition === undefined ? '' : `?in=${edition}`);
}

/** A link, which leaves the frame as all links of the page do. */
function outward(href: string, html: string): string {
  return `<a href="${escapeXml(href)}">${html}</a>`;
}

function gist(body: PatternBody | null): string {
  const part = (name: string, text = '') =>
    text === '' ? '' : `<p class="${name}" dir="auto">${escapeXml(text)}</p>`;
  const { problem = '', solution = '' } = body ?? {};
  return [
    part('problem', problem),
    problem === '' || solution === '' ? '' : '<p class="therefore">Therefore:</p>',
    part('solution', solution),
  ].join('');
}

/** Returns the part of a language that a pattern and its nearest neighbours make. */
function neighbourhood(language: Language, id: number): Language {
  const ids = new Set([id, ...linkedWith(language.links, id).slice(0, MOST_NEIGHBOURS)]);
  const patterns = patternLookup(language);
  const from = linksFrom(language.links);
  return {
    ...language,
    patterns: [...ids].toSorted((a, b) => a - b).flatMap((near) => patterns.get(near) ?? []),
    links: [...ids].flatMap((larger) =>
      from(larger).filter(({ smaller }) => ids.has(smaller) && (larger === id || smaller === id)),
    ),
  };
}

/** The neighbours as lists, for frames that are too small for the map, and for screen readers. */
function lists(near: Language, id: number, options: EmbedOptions): string {
  const patterns = patternLookup(near);
  const neighbours = neighbourLookup(near.links)(id);
  const rows = (['larger', 'smaller', 'related'] as const).flatMap((side) => {
    const names = neighbours[side].flatMap((other) => {
      const pattern = patterns.get(other);
      return pattern ? [outward(leading(pattern, options), escapeXml(pattern.name))] : [];
    });
    return names.length === 0 ? [] : [`<dt>${LABELS[side]}</dt><dd>${names.join(', ')}</dd>`];
  });
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
}

const LABELS = { larger: 'Larger', smaller: 'Smaller', related: 'Related' } as const;

function drawing(near: Language, { id, name }: WrittenPattern, options: EmbedOptions): string {
  const layout = layOutAround(near, id, 1)?.layout;
  if (!layout || near.patterns.length < 2) return '';
  return drawPicture(near, layout, routeLinks(layout, near.links), {
    view: wholeMap(layout),
    lit: id,
    href: (pattern: Pattern) => leading(pattern, options),
    only: new Set(near.patterns.map((pattern) => pattern.id)),
    title: `${name} with its neighbours`,
    isFramed: true,
    hasLook: true,
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
}
