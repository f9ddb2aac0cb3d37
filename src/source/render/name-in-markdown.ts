/**
 * Writes a name into Markdown so that readers see it as it is: a backslash stands before what would be taken for markup,
 * also for a formula or a comment.
 */
export function nameInMarkdown(name: string): string {
  return name.replace(
    /[\\`*[\]<>~$]|%(?=%)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|^#|(?<=\s)#(?=#*$)/gu,
    '\\$&',
  );
}
