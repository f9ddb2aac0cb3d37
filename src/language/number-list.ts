/** A list of whole numbers below 2 ** 32 that grows. It takes half the memory of an array, and is no work for the collector. */
export class NumberList {
  private numbers = new Uint32Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.numbers.length) {
      const more = new Uint32Array(2 * this.count);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[this.count++] = value;
  }

  /** Returns the number at an index, from 0; 0 where there is none. */
  at(index: number): number {
    return index < this.count ? (this.numbers[index] ?? 0) : 0;
  }
}
