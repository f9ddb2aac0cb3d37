import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../language/export/export-format.ts';
import type { Language } from '../../language/language.ts';
import { wholeMap } from '../../map/drawing/framing.ts';
import { layOut } from '../../map/layout.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { packageRoot } from './package-root.ts';

export const SVG_EXPORT: ExportFormat = {
  id: 'svg',
  ending: '.svg',
  meaning: 'The map as the built pages show it.',
  write: toSvg,
};

/** Writes the map as an SVG file that works by itself: it contains its size and the app's colours for both themes. */
function toSvg(language: Language): string {
  const layout = layOut(language);
  const svg = drawPicture(language, layout, routeLinks(layout, language.links), {
    view: wholeMap(layout),
    lit: null,
    only: null,
    href: (pattern) => (pattern.status === 'written' ? encodeURI(pattern.file) : ''),
    title: language.title,
  });
  const styles = ['tokens.css', 'picture.css'].map((file) =>
    readFileSync(join(packageRoot(), 'src/ui/styles', file), 'utf8'),
  );
  const css = `${styles.join('\n')}\nsvg { background: var(--paper); }`
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ');
  const size = `width="${Math.round(layout.width)}" height="${Math.round(layout.height)}"`;
  return `${svg.replace('<svg ', `<svg ${size} `).replace('>', () => `><style>${css.replaceAll('<', '')}</style>`)}\n`;
}
