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

/** Returns what makes the page, or a part of it, scroll sideways; and the bars that do not stand at the window's edge. */
export function overflow(): string[] {
  const wide = [document.documentElement, ...document.querySelectorAll<HTMLElement>('aside, main')];
  return wide
    .filter((part) => part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.scrollWidth} > ${part.clientWidth}`);
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
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  const has = (selector: string) => [...document.querySelectorAll(selector)].some(isSeen);
  return {
    controls: [...document.querySelectorAll('#app button, #app input')]
      .filter(isSeen)
      .map(({ outerHTML }) => outerHTML),
    hasMap: has('svg.picture a'),
    hasText: has('aside article, aside h1'),
  };
}
