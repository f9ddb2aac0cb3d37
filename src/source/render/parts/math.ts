import katex from 'katex';

/** Longest formula that is drawn, in characters. */
const LONGEST = 2_000;

/** Commands that define others. With them, a short formula could become an endless one. */
const DEFINING = /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long)(?![a-zA-Z])/;

/**
 * Draws a formula as HTML for the eye and MathML for whoever listens. Returns null for one that is too long, defines
 * commands, or is not written as KaTeX reads it.
 */
export function drawMath(tex: string, isDisplay: boolean): string | null {
  if (tex.length > LONGEST || DEFINING.test(tex)) return null;
  try {
    return katex.renderToString(tex, {
      displayMode: isDisplay,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      // No formula may link, load a picture, or give classes and styles.
      trust: false,
      maxExpand: 500,
      maxSize: 20,
    });
  } catch {
    return null;
  }
}
