import type { CDPSession } from 'playwright-core';

/** What the page's scripts hold, in MB, after garbage was collected. */
export async function heapMB(cdp: CDPSession): Promise<number | null> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
  return used ? used.value / 1e6 : null;
}
