/** The media query for a window in which outline, map and pattern take turns: `--narrow` of `widths.css`. */
export const NARROW = '(max-width: 43.6875em)';

/** The media query for a window in which outline, map and pattern stand side by side: `--wide` of `widths.css`. */
export const WIDE = '(min-width: 75em)';
