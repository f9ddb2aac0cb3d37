/** The media query for a window in which outline, map and pattern stand side by side: `--wide` of `widths.css`. */
export const WIDE = '(min-width: 75em)';
