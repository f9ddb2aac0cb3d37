/** The counts of a soak and the faults that it found. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly longest = new Map<string, number>();
  private readonly series = new Map<string, number[]>();
  readonly faults: string[] = [];

  /** Counts a finished step, with the time until its result appeared, in seconds. */
  add(kind: string, seconds: number): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.longest.set(kind, Math.max(this.longest.get(kind) ?? 0, seconds));
  }

  /** Adds one value of a measure that must not grow. */
  measure(what: string, value: number): void {
    const values = this.series.get(what);
    if (values) values.push(value);
    else this.series.set(what, [value]);
  }

  fault(what: string): void {
    this.faults.push(what);
    process.stderr.write(`  fault: ${what}\n`);
  }

  /**
   * Adds a fault for each measure that has grown by more than a factor since the warm-up.
   *
   * @param warm Number of first values that belong to the warm-up.
   */
  judgeGrowth(factor: number, warm: number): void {
    for (const [what, values] of this.series) {
      const [first, last] = [values[warm], values.at(-1)];
      if (first === undefined || last === undefined || last <= first * factor) continue;
      this.fault(`${what} grew from ${first.toFixed(0)} to ${last.toFixed(0)}`);
    }
  }

  /** Returns the figures as lines of text. */
  report(): string {
    const steps = [...this.counts].map(
      ([kind, count]) => `${kind}: ${count}, longest wait ${(this.longest.get(kind) ?? 0).toFixed(1)} s`,
    );
    const measures = [...this.series].map(([what, values]) => {
      const [first = 0, last = 0] = [values[0], values.at(-1)];
      return `${what}: first ${first.toFixed(1)}, last ${last.toFixed(1)}, most ${Math.max(...values).toFixed(1)}`;
    });
    return [...steps, ...measures, `faults: ${this.faults.length}`, ...this.faults].join('\n');
  }
}
