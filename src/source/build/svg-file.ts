import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { drawScene } from '../../map/drawing/draw-scene.ts';
import { mixColours } from '../../map/drawing/mix-colours.ts';
import { type Colours, type Palette, toPalette } from '../../map/drawing/palette.ts';
import { sceneMermaid } from '../../map/drawing/scene-mermaid.ts';
import { sceneSvg } from '../../map/drawing/scene-svg.ts';
import type { SeenMap } from '../../map/drawing/seen-map.ts';
import { TOKEN_COLOURS } from '../../map/drawing/token-colours.ts';
import { packageRoot } from './package-root.ts';

export type FileTheme = 'light' | 'dark';

/**
 * Writes the map as an SVG file that works by itself. Its cards lead to the files of the folder.
 *
 * @param theme The colours; null for those of both themes, of which a browser takes the one that the reader prefers.
 */
export function svgFile(language: Language, seen: SeenMap, theme: FileTheme | null): string {
  if (theme !== null) return sceneSvg(drawScene(language, seen, { ...inTheme(theme), href: fileOf }));
  const palette = { ...TOKEN_COLOURS.palette, ...faces(tokensOf('light')) };
  return sceneSvg(drawScene(language, seen, { ...TOKEN_COLOURS, palette, href: fileOf }), bothThemes());
}

/** Writes the map as the text of a Mermaid diagram. */
export function mermaidFile(language: Language, seen: SeenMap, theme: FileTheme | null): string {
  return sceneMermaid(language, seen, inTheme(theme ?? 'light'));
}

function inTheme(theme: FileTheme): Colours {
  const tokens = tokensOf(theme);
  const palette = { ...toPalette((name) => tokens.get(name) ?? ''), ...faces(tokens) };
  return { palette, mix: mixColours };
}

/**
 * The typefaces of a file: where the page's is not installed, one comes first whose names are no wider, so that they fit
 * their cards.
 */
function faces(tokens: ReadonlyMap<string, string>): Pick<Palette, 'serif' | 'sans'> {
  return {
    serif: '"Source Serif 4", "Source Serif Pro", "Times New Roman", "Liberation Serif", serif',
    sans: tokens.get('sans') ?? 'sans-serif',
  };
}

function fileOf(pattern: Pattern): string {
  return pattern.status === 'written' ? encodeURI(pattern.file) : '';
}

/** Reads the tokens of a theme. */
function tokensOf(theme: FileTheme): ReadonlyMap<string, string> {
  const light = declarations(ruleOf(':root'));
  return theme === 'light' ? light : new Map([...light, ...declarations(ruleOf(':root[data-theme="dark"]'))]);
}

/** The colours of both themes as rules. */
function bothThemes(): string {
  const colours = (selector: string) =>
    [...declarations(ruleOf(selector))]
      .filter(([, value]) => value.startsWith('#'))
      .map(([name, value]) => `--${name}:${value}`)
      .join(';');
  const dark = colours(':root[data-theme="dark"]');
  return `:root{${colours(':root')}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}

function declarations(rule: string): Map<string, string> {
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Returns what the stylesheet of tokens declares for a selector. */
function ruleOf(selector: string): string {
  const css = readFileSync(join(packageRoot(), 'src/ui/styles/tokens.css'), 'utf8');
  const start = css.indexOf(`${selector} {`);
  return css.slice(start, css.indexOf('}', start));
}
