/**
 * What a site may weigh at most, in bytes. A change that costs more wins its bytes back, or says here why readers gain
 * more than they lose.
 */
export const BUDGETS = {
  /*
   * Each page has a script of 200 bytes, zipped, for its typeface and its first frames: the text is painted in less than
   * three quarters of the time. Among 56 and 253 patterns, it also has the styles of its first frame, 5 kB zipped: on a
   * slow line it is painted in half of the time.
   */
  /**
   * The page of a pattern with a text of about 720 words, zipped: its text, its neighbours, the names of these on the
   * map, and its first styles. One packet of a new connection brings about 14 kB.
   */
  pageAmong56: 13_250,
  /** The largest page of a pattern in the shipped language, zipped. Its longest texts have about 1,300 words. */
  pageShipped: 14_000,
  /** The same among 253 patterns with six links each, nearly as Alexander's. */
  pageAmong253: 12_150,
  /** The same among 400 patterns with two links each: the page of a language whose map is drawn in parts. */
  pageAmong400: 6_250,
  /** Styles in the page of a pattern, as they are: those of its first frame. All are in a file that pages share. */
  stylesInPage: 18_350,
  /** What the home page asks for by itself, before scripts ask for anything, zipped. */
  beforePaint: 50_000,
  /**
   * All that the home page loads until its live map stands, zipped. Cytoscape and React are 132 kB of it, and the way
   * into a language of one’s own 2.5 kB.
   */
  firstView: 254_000,
  /** The same with what may have come for the first click by then (`src/app/Later.tsx`). */
  withLater: 275_500,
  /** A text that is opened from another page, zipped. */
  nextText: 3_500,
  /**
   * The site of 253 patterns with six links each and short texts. Each page holds what a window shows at first, so that
   * the site grows with its texts and links.
   */
  siteOf253: 21_000_000,
  /** The site of 400 patterns with two links each and short texts, whose map is drawn in parts. */
  siteOf400: 14_300_000,
} as const;
