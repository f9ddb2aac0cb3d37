/** Joins tags by `;`, so that they can be told apart again: a `;` or `\` within a tag has a `\` before it. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join(';');
}
