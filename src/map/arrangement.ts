/** How the cards stand: in bands by scale, near those that they are linked to, or around the open pattern. */
export type Arrangement = (typeof ARRANGEMENTS)[number];
export const ARRANGEMENTS = ['scale', 'links', 'around'] as const;
