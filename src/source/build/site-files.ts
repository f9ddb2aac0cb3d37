import { type Language, writtenPatterns } from '../../language/language.ts';
import { SITE_FILES, addressOfFile, patternFile } from '../../language/site-address.ts';
import { type Bitmap, fillRect } from '../../map/drawing/bitmap.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { type Site, address } from './page.ts';
import { encodePng } from './png.ts';

/** The sizes of the app's icon that installation requires, in pixels. */
const ICONS = [192, 512];

/**
 * Returns the small files at the root of a site, by path.
 *
 * @param projectPages The pages of published projects, by path.
 */
export async function siteFiles(
  language: Language,
  site: Site,
  projectPages: readonly string[],
): Promise<Map<string, string | Buffer>> {
  return new Map<string, string | Buffer>([
    ...(site.origin === '' ? [] : [[SITE_FILES.sitemap, sitemap(language, site, projectPages)] as const]),
    [SITE_FILES.robots, robots(site)],
    [SITE_FILES.headers, framingHeaders(site)],
    [SITE_FILES.manifest, manifest(language, site)],
    ...(await Promise.all(
      ICONS.map(async (size) => [iconName(size), await encodePng(drawIcon(size))] as const),
    )),
  ]);
}

/**
 * Writes `robots.txt`. It mentions the site map only if the site's origin is known, because that needs full addresses.
 */
function robots(site: Site): string {
  const lines = ['User-agent: *', `Allow: ${site.base}`];
  if (site.origin !== '') lines.push(`Sitemap: ${address(site, SITE_FILES.sitemap)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Writes `_headers`, which Netlify, Cloudflare and other hosts read: no other site frames a page, but for those that are
 * made for it. Hosts join the headers of all rules that match, so each rule names pages that none of these is among.
 */
function framingHeaders({ base }: Site): string {
  return [
    '',
    SITE_FILES.home,
    SITE_FILES.notFound,
    'patterns/:slug/',
    'patterns/:slug/index.html',
    'projects/*',
  ]
    .map(
      (page) =>
        `${base}${page}\n  Content-Security-Policy: frame-ancestors 'self'\n  X-Frame-Options: SAMEORIGIN\n`,
    )
    .join('');
}

function sitemap(language: Language, site: Site, projectPages: readonly string[]): string {
  const pages = writtenPatterns(language).map((pattern) => patternFile(pattern, 'index.html'));
  const urls = [SITE_FILES.home, ...pages, ...projectPages].map(
    (page) => `<url><loc>${escapeXml(address(site, page))}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function manifest(language: Language, { base }: Site): string {
  return JSON.stringify({
    name: language.title,
    short_name: language.title.slice(0, 30),
    description: language.description,
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#faf7f1',
    icons: ICONS.map((size) => ({
      src: addressOfFile(iconName(size), base),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  });
}

/** Returns the path of the app's icon in a size in pixels: 192 or 512. */
export function iconName(size: number): string {
  return `icon-${size}.png`;
}

/** Draws a small map: three bands with cards. */
function drawIcon(size: number): Bitmap {
  const bitmap: Bitmap = {
    width: size,
    height: size,
    pixels: new Uint8Array(size * size),
    palette: [
      [250, 247, 241],
      [145, 100, 93],
      [56, 129, 103],
      [85, 109, 181],
    ],
  };
  const unit = size / 16;
  [2, 3, 2].forEach((cards, row) => {
    for (let card = 0; card < cards; card++) {
      const width = 3 * unit;
      const x = 8 * unit + (card - (cards - 1) / 2) * 4.4 * unit - width / 2;
      fillRect(bitmap, { x, y: (2.5 + row * 4) * unit, width, height: 3 * unit }, row + 1);
    }
  });
  return bitmap;
}
