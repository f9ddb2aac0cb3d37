import { readPalette } from '../../graph/palette.ts';
import { isFiltering } from '../../language/filters/filters.ts';
import { patternLookup } from '../../language/language.ts';
import { type Pattern, kebabOf } from '../../language/pattern.ts';
import { SITE_FILES, addressOfFile, pageAddress } from '../../language/site-address.ts';
import { arrangementOf } from '../../map/arrangements/arrangements.ts';
import { drawScene } from '../../map/drawing/draw-scene.ts';
import { mixColours } from '../../map/drawing/mix-colours.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import { sceneMermaid } from '../../map/drawing/scene-mermaid.ts';
import { sceneSvg } from '../../map/drawing/scene-svg.ts';
import { type PackedArrangements, unpackLayout } from '../../map/pack-layout.ts';
import { lensOf } from '../../map/lenses/lenses.ts';
import type { Reader } from '../../store/reader.ts';
import { seenMap } from '../../store/seen-map.ts';
import { HOME } from '../../store/view.ts';
import { download } from '../../ui/parts/download.ts';
import { paintScene } from './paint-scene.ts';

export type MapFileKind = 'svg' | 'png' | 'mermaid';

const ENDINGS: Readonly<Record<MapFileKind, string>> = { svg: 'svg', png: 'png', mermaid: 'mmd' };

/** Saves the map as the reader sees it. Resolves with a sentence for the reader. */
export async function saveMap(reader: Reader, kind: MapFileKind): Promise<string> {
  const name = `${nameOf(reader)}.${ENDINGS[kind]}`;
  const content = await write(reader, kind);
  if (content === null) return 'The browser cannot draw a picture that large. An SVG has no such limit.';
  download(name, content);
  return `Saved as ${name}.`;
}

async function write(reader: Reader, kind: MapFileKind): Promise<Blob | null> {
  const state = reader.getState();
  const { language } = state.bundle;
  const { id, isLoaded } = arrangementOf(state.view.arrangement, language);
  const packed = isLoaded
    ? reader.texts.peek<PackedArrangements>(addressOfFile(SITE_FILES.arrangements, reader.base))
    : null;
  const layout = packed?.state === 'loaded' ? packed.value[id] : undefined;
  const seen = seenMap(state, layout ? unpackLayout(language, layout) : null);
  const options = { palette: readPalette(document.body), mix: mixColours };
  if (kind === 'mermaid')
    return new Blob([sceneMermaid(language, seen, options)], { type: 'text/plain;charset=utf-8' });
  const href = (pattern: Pattern) => new URL(pageAddress(pattern, reader.base), window.location.href).href;
  const scene = drawScene(language, seen, { ...options, href });
  return kind === 'svg'
    ? new Blob([sceneSvg({ ...scene, serif: `${scene.serif}, serif` })], { type: 'image/svg+xml' })
    : await toPng(scene);
}

/** Pixels of a picture in a map unit, and the most pixels that browsers draw, along a side and in all. */
const SHARP = 2;
const LONGEST = 16_000;
const MOST = 120_000_000;

async function toPng(scene: Scene): Promise<Blob | null> {
  const { width, height } = scene;
  const scale = Math.min(SHARP, LONGEST / Math.max(width, height), Math.sqrt(MOST / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  await document.fonts.ready;
  paintScene(context, scene, scale);
  return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Names a file after the language and what differs from its home page. */
function nameOf(reader: Reader): string {
  const { bundle, view } = reader.getState();
  const open = view.open === null ? undefined : patternLookup(bundle.language).get(view.open);
  const parts = [
    bundle.language.title,
    open?.slug ?? '',
    view.arrangement === HOME.arrangement ? '' : `by ${view.arrangement}`,
    view.lens === HOME.lens ? '' : lensOf(view.lens).label,
    isFiltering(view.filters) ? 'filtered' : '',
  ];
  return (
    parts
      .map(kebabOf)
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 120) || 'map'
  );
}
