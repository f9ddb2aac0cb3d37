import { linkKey } from '../../language/link.ts';
import { LINK } from './card-look.ts';
import { type Curve, svgPath } from './curve.ts';
import { leaningLine } from './leaning-line.ts';
import type { Palette } from './palette.ts';
import { routeLinks } from './routes.ts';
import type { Line, ScenePart, Shape } from './scene.ts';
import { isInReach } from './seen-map.ts';
import { short } from './short.ts';
import { type Drawer, type Light, lightOf, plainLine } from './scene-drawer.ts';

/** The links: quiet ones below, lit ones on top, and the arrowheads. */
export function linkParts(drawer: Drawer): Record<'lines' | 'heads', readonly ScenePart[]> {
  const { language, seen, lens, lit } = drawer;
  const links = language.links.filter(({ larger, smaller }) =>
    [larger, smaller].every((id) => isInReach(seen, id)),
  );
  // All links are routed, as on the screen, for each takes its place beside the others.
  const curves = routeLinks(seen.layout, language.links);
  const shown = links.flatMap((link) => {
    const key = linkKey(link);
    const curve = curves.get(key);
    if (!curve) return [];
    const light = lightOf(key, lit);
    const look = { light, isLeaning: lens?.leaning.has(key) ?? false, hasHead: link.kind === undefined };
    return [{ ...look, curve, opacity: linkOpacity(key, link, look, drawer) }];
  });
  const quiet = new Map<number, string[]>();
  for (const { curve, opacity, light, isLeaning } of shown) {
    if (light !== null || isLeaning) continue;
    const paths = quiet.get(opacity);
    if (paths) paths.push(svgPath(curve));
    else quiet.set(opacity, [svgPath(curve)]);
  }
  const colour = drawer.palette.inkFaint;
  const bright = shown
    .filter(({ light, isLeaning }) => light !== null || isLeaning)
    .toSorted((a, b) => Number(a.light !== null) - Number(b.light !== null))
    .map(({ curve, opacity, light, hasHead }) => ({
      opacity,
      shapes: arrow(curve, brightLine(light, drawer.palette), hasHead),
    }));
  return {
    lines: [
      ...[...quiet].map(([opacity, paths]): ScenePart => ({
        link: null,
        opacity,
        shapes: paths.map((d) => ({ kind: 'path', d, fill: null, line: plainLine(colour, LINK.width) })),
      })),
      ...bright.map(({ opacity, shapes: [line] }) => ({ link: null, opacity, shapes: line ? [line] : [] })),
    ],
    heads: bright.map(({ opacity, shapes: [, head] }) => ({
      link: null,
      opacity,
      shapes: head ? [head] : [],
    })),
  };
}

function linkOpacity(
  key: string,
  { larger, smaller }: { readonly larger: number; readonly smaller: number },
  { light, isLeaning }: { readonly light: Light | null; readonly isLeaning: boolean },
  { seen: { passing, found }, lit }: Drawer,
): number {
  if (light !== null) return 1;
  if (!passing.has(larger) || !passing.has(smaller)) return LINK.dimmed;
  if (lit !== null && !lit.kept.has(key)) return LINK.faded;
  if (lit === null && found !== null) return LINK.faded;
  return isLeaning ? 1 : LINK.opacity;
}

function brightLine(light: Light | null, palette: Palette): Line {
  switch (light) {
    case null:
      return leaningLine(palette);
    case 'path':
      return plainLine(palette.ink, 2.6);
    default:
      return plainLine(palette[light], LINK.litWidth);
  }
}

/** Length and half the width of an arrowhead, in map units. */
const HEAD = { length: 8, half: 3.6 };

/** Returns a line and, if it has one, its arrowhead. The line ends inside the head, not at its tip. */
function arrow(curve: Curve, line: Line, hasHead: boolean): Shape[] {
  const { from, controls, to } = curve;
  const before = controls.at(-1) ?? from;
  const length = Math.hypot(to.x - before.x, to.y - before.y);
  if (!hasHead || length === 0) return [{ kind: 'path', d: svgPath(curve), fill: null, line }];
  const along = { x: (to.x - before.x) / length, y: (to.y - before.y) / length };
  const back = (by: number) => ({ x: to.x - along.x * by, y: to.y - along.y * by });
  const foot = back(HEAD.length);
  const side = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
  const point = (x: number, y: number) => `${short(x)} ${short(y)}`;
  return [
    { kind: 'path', d: svgPath({ from, controls, to: back(HEAD.length - 1) }), fill: null, line },
    {
      kind: 'path',
      d: `M${point(to.x, to.y)}L${point(foot.x + side.x, foot.y + side.y)}L${point(foot.x - side.x, foot.y - side.y)}Z`,
      fill: line.colour,
      line: null,
    },
  ];
}
