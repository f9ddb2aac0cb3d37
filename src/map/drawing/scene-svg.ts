import { escapeXml } from '../../language/escape-xml.ts';
import { HALO_WIDTH, type Line, type Scene, type ScenePart, type Shape } from './scene.ts';
import { textWidth } from './text-width.ts';
import { short } from './short.ts';

/**
 * Writes a scene as an SVG file that works by itself, in any program: every shape has its colours as attributes.
 *
 * @param styles The rules of custom properties, if colours refer to any.
 */
export function sceneSvg(scene: Scene, styles = ''): string {
  const { x, y, width, height, title, ground, parts } = scene;
  const size = `width="${short(width)}" height="${short(height)}"`;
  const box = [x, y, width, height].map(short);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box.join(' ')}" role="group" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    styles === '' ? '' : `<style>${styles.replaceAll('<', '')}</style>`,
    `<rect x="${box[0] ?? 0}" y="${box[1] ?? 0}" width="${box[2] ?? 0}" height="${box[3] ?? 0}" fill="${escapeXml(ground)}"/>`,
    ...parts.map((part) => partSvg(part, scene)),
    '</svg>\n',
  ].join('');
}

function partSvg({ link, opacity, shapes }: ScenePart, scene: Scene): string {
  if (shapes.length === 0) return '';
  const look = opacity === 1 ? '' : ` opacity="${opacity}"`;
  const content = shapes.map((shape) => shapeSvg(shape, scene)).join('');
  if (link === null) return `<g${look}>${content}</g>`;
  const label = `<title>${escapeXml(link.label)}</title>`;
  return link.href === ''
    ? `<g${look}>${label}${content}</g>`
    : `<a href="${escapeXml(link.href)}"${look}>${label}${content}</a>`;
}

function shapeSvg(shape: Shape, scene: Scene): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, radius, fill, solidity, line } = shape;
      const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}"`;
      return `<rect ${place}${fillOf(fill)}${solidity === 1 ? '' : ` fill-opacity="${solidity}"`}${lineOf(line)}/>`;
    }
    case 'path':
      return `<path d="${shape.d}"${fillOf(shape.fill)}${lineOf(shape.line)}/>`;
    case 'text': {
      const { x, y, text, size, weight, face, align, direction, fill, halo, most } = shape;
      const font = `font-family="${escapeXml(scene[face])}" font-size="${short(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`}`;
      const anchor =
        direction === 'rtl'
          ? ` direction="rtl"${align === 'left' ? ' text-anchor="end"' : ''}`
          : align === 'right'
            ? ' text-anchor="end"'
            : '';
      const ground =
        halo === null
          ? ''
          : ` stroke="${escapeXml(halo)}" stroke-width="${HALO_WIDTH}" stroke-linejoin="round" paint-order="stroke"`;
      const room =
        most !== null && textWidth(text, size) > most
          ? ` textLength="${short(most)}" lengthAdjust="spacingAndGlyphs"`
          : '';
      return `<text x="${short(x)}" y="${short(y)}" ${font}${anchor}${fillOf(fill)}${ground}${room}>${escapeXml(text)}</text>`;
    }
  }
}

function fillOf(fill: string | null): string {
  return ` fill="${fill === null ? 'none' : escapeXml(fill)}"`;
}

function lineOf(line: Line | null): string {
  if (line === null) return '';
  const dashes = line.dashes.length === 0 ? '' : ` stroke-dasharray="${line.dashes.join(' ')}"`;
  return ` stroke="${escapeXml(line.colour)}" stroke-width="${short(line.width)}"${dashes}`;
}
