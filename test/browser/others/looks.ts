/*
 * What a page looks like, for browsers that are asked by script alone. The functions run in the page.
 */
import type { Core } from 'cytoscape';

/** Returns the middle of a card of the live map, in CSS pixels of the window; null until it is drawn. */
export function cardSpot(id: number): { readonly x: number; readonly y: number } | null {
  const container = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>(
    '.__________cytoscape_container',
  );
  const core = container?._cyreg?.cy;
  if (!container || !core || core.animated()) return null;
  const node = core.getElementById(String(id));
  if (node.empty()) return null;
  const { x, y } = node.renderedPosition();
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

/** Returns the parts that scroll sideways. */
export function overflow(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .filter(
      (part) => part === document.documentElement || /auto|scroll/.test(getComputedStyle(part).overflowX),
    )
    .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`);
}

/** Returns the parts within the panel whose scrollbars can be seen; one that lies over the text is shown by moves alone. */
export function barsInPanel(): string[] {
  return [...document.querySelectorAll<HTMLElement>('aside *')]
    .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY))
    .filter((part) => part.offsetWidth - part.clientWidth > 2)
    .filter((part) => !/^(transparent|rgba\(0, 0, 0, 0\))/.test(getComputedStyle(part).scrollbarColor))
    .map((part) => `${part.tagName} ${part.className}`);
}

/** Shows the page as it is on paper, for a browser that cannot print unasked: the rules for paper are for all media. */
export function asOnPaper(): void {
  window.dispatchEvent(new Event('beforeprint'));
  const apply = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('print'))
        rule.media.mediaText = 'all';
      if (rule instanceof CSSGroupingRule) apply(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) apply(sheet.cssRules);
}

/** Returns which controls are left to be seen, and whether the map and the text are. */
export function leftOnPaper(): {
  readonly controls: string[];
  readonly hasMap: boolean;
  readonly hasText: boolean;
} {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const has = (selector: string) => [...document.querySelectorAll(selector)].some(isSeen);
  return {
    controls: [...document.querySelectorAll('#app button, #app input')]
      .filter(isSeen)
      .map(({ outerHTML }) => outerHTML),
    hasMap: has('[aria-label="Map"] a[data-pattern]'),
    hasText: has('aside article, aside h1'),
  };
}

/** How much wider the picture of the map before scripts is than its window, in CSS pixels; null once it is gone. */
export function pictureOverhang(): number | null {
  const [picture, window] = ['.flow', '.map-window'].map((selector) => document.querySelector(selector));
  if (!picture || !window) return null;
  return Math.max(0, Math.round(picture.getBoundingClientRect().width - window.clientWidth));
}
