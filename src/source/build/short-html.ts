/** A tag with attributes in double quotes. Texts hold no "<" that is not the start of a tag. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)+\s*\/?>/gi;
/** A value that needs no quotes, and is not the last thing before a slash. */
const QUOTED = /=(?:"([^\s"'=<>`]+)"|"")(?=[\s>])/g;
/** The end of a shape without content. */
const SHAPE_END = /><\/(?:path|circle|rect|line|ellipse|polyline|polygon)>/g;

/**
 * Shortens HTML as the renderers write it, without a change to what a browser reads in it: a disk and a parser take each
 * of its thousands of quotes, which compression hides.
 */
export function shortHtml(html: string): string {
  return html
    .replace(TAG, (tag) =>
      tag.replace(QUOTED, (_, value: string | undefined) => (value === undefined ? '' : `=${value}`)),
    )
    .replace(SHAPE_END, ' />');
}
