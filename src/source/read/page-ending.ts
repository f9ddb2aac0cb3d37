/** Whether a path, or the path of a link, is that of a text in Markdown. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

/** Returns the path of a text, or of the page that is made of it, without its ending. */
export function withoutPageEnding(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown|mkd|html?)$/i, '');
}
