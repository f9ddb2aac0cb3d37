/** What a mark at the corner of a card says: of the review's findings, or of what is new. */
export type MarkKind = 'error' | 'warning' | 'added' | 'changed';

/** The marks of cards, by pattern id. */
export type MapMarks = ReadonlyMap<number, MarkKind>;
