import type { Core } from 'cytoscape';
import type { JSHandle, Page } from 'playwright-core';

/** The live map's core, as Cytoscape keeps it with its container: what is drawn is looked at through it. */
export function mapCore(page: Page): Promise<JSHandle<Core>> {
  return page.evaluateHandle(() => {
    const core = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>(
      '.__________cytoscape_container',
    )?._cyreg?.cy;
    if (!core) throw new Error('there is no map');
    return core;
  });
}
