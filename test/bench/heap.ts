import type { CDPSession } from 'playwright-core';

/** Returns the memory of the page's scripts after a garbage collection, in MB. */
export async function heapMB(cdp: CDPSession): Promise<number | null> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
  return used ? used.value / 1e6 : null;
}
