/** Joins tags by `;`. A `\` precedes each `;` and `\` within a tag, so that the tags can be separated again. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join(';');
}
