declare module 'virtual:bare' {
  /** The patterns of the bare page; `path` is where the outline's link goes. */
  export const patterns: readonly {
    readonly id: number;
    readonly name: string;
    readonly path: string;
    readonly smaller: readonly number[];
  }[];
}
