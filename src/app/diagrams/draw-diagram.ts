import type { Mermaid } from 'mermaid';
import { mixColours } from '../../map/drawing/mix-colours.ts';

/** The colours and the typeface of the page, with which a diagram is drawn. */
export interface Look {
  readonly isDark: boolean;
  readonly ink: string;
  readonly surface: string;
  readonly card: string;
  readonly line: string;
  readonly hover: string;
  readonly typeface: string;
  /** The colours of the scales: pale for areas, and full for lines. */
  readonly bands: readonly string[];
  readonly lines: readonly string[];
}

/** A drawn diagram. */
export interface DrawnDiagram {
  /** Sanitised by the library, which its strictest level asks for. */
  readonly svg: string;
  /** Its title as its author gives it; empty if there is none. */
  readonly title: string;
  readonly kind: string;
}

const HUES = [5, 3, 1, 0, 2, 6, 4, 7];
/** The share of a scale's colour in an area, so that text on it stays legible. */
const PALE = 0.18;

/** Returns the look of the place where an element stands. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    isDark: style.colorScheme === 'dark',
    ink: value('--ink'),
    surface: value('--surface'),
    card: value('--card'),
    line: value('--rule-strong'),
    hover: value('--hover'),
    typeface: value('--sans'),
    bands: HUES.map((hue) => mixColours(value('--card'), value(`--scale-${hue}`), PALE)),
    lines: HUES.map((hue) => value(`--scale-${hue}`)),
  };
}

let loading: Promise<Mermaid> | null = null;
/** Diagrams are drawn one after the other: the library draws each in one place of the page. */
let queue: Promise<unknown> = Promise.resolve();
let count = 0;

/**
 * Draws a diagram; null if its text cannot be drawn.
 *
 * @param isWanted Asked when its turn comes: the page may have changed meanwhile.
 */
export function drawDiagram(text: string, look: Look, isWanted: () => boolean): Promise<DrawnDiagram | null> {
  const drawing = queue.then(() => (isWanted() ? draw(text, look) : null)).catch(() => null);
  queue = drawing;
  return drawing;
}

/** Names the values of a list as the library does: `pie1`, `pie2`… */
function numbered(name: string, values: readonly string[], first = 0): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + first}`, value]));
}

async function draw(text: string, look: Look): Promise<DrawnDiagram> {
  loading ??= import('mermaid').then(({ default: library }) => library);
  const mermaid = await loading;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    maxTextSize: 20_000,
    maxEdges: 300,
    htmlLabels: false,
    theme: 'base',
    layout: 'dagre',
    fontFamily: look.typeface,
    themeVariables: {
      darkMode: look.isDark,
      background: look.surface,
      fontFamily: look.typeface,
      fontSize: '14px',
      primaryColor: look.card,
      primaryTextColor: look.ink,
      primaryBorderColor: look.line,
      secondaryColor: look.hover,
      tertiaryColor: look.surface,
      lineColor: look.line,
      textColor: look.ink,
      titleColor: look.ink,
      noteBkgColor: look.hover,
      noteTextColor: look.ink,
      noteBorderColor: look.line,
      edgeLabelBackground: look.surface,
      ...numbered('cScale', look.bands),
      ...numbered(
        'cScaleLabel',
        look.bands.map(() => look.ink),
      ),
      ...numbered('pie', look.bands, 1),
      pieSectionTextColor: look.ink,
      pieOpacity: '1',
      ...numbered('git', look.lines),
      ...numbered(
        'gitBranchLabel',
        look.lines.map(() => look.surface),
      ),
    },
    // What a text may not change by a directive of its own, beside what the library protects by itself.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'deterministicIds',
      'htmlLabels',
      'theme',
      'themeCSS',
      'themeVariables',
      'fontFamily',
      'altFontFamily',
      'darkMode',
      'layout',
      'look',
      'dompurifyConfig',
    ],
  });
  count++;
  const { svg, diagramType } = await mermaid.render(`text-diagram-${count}`, text);
  const [, title = ''] = /^\s*(?:accTitle|title)\s*:?\s+(.{1,200})$/m.exec(text) ?? [];
  return { svg, title: title.trim(), kind: diagramType };
}
