/** A published project, as `projects.json` lists it. */
export interface ProjectListing {
  readonly slug: string;
  readonly title: string;
  /** Whether the author of the language offers it as a starting point. */
  readonly isStart: boolean;
  /** The ids of its patterns that the language has, in its order by hand. */
  readonly patterns: readonly number[];
}
