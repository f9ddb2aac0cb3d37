/** Runs in a page: the sum of all shifts of its layout so far; a mark of our own tells when the observer has been given what there is. */
export function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'observed') resolve(sum);
        else if (entry.entryType === 'layout-shift') sum += (entry as unknown as { value: number }).value;
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'mark' });
    performance.mark('observed');
  });
}
