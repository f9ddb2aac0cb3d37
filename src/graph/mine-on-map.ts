/** What the map shows of the reader's own language, by ids of patterns. */
export interface MineOnMap {
  readonly chosen: ReadonlySet<number>;
  readonly aside: ReadonlySet<number>;
  /** The chosen one at which the guided way stands, or goes on. */
  readonly next: number | null;
}
