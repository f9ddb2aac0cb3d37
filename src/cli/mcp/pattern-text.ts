import { type WrittenPattern, asterisks } from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import { pageAddress, pictureFile, addressOfFile } from '../../language/site-address.ts';
import { type FolderView, resourceOf } from './folder-view.ts';

/** The whole text of a pattern as Markdown, with an address for each pattern that it names. */
export function patternText(pattern: WrittenPattern, { loaded, site }: FolderView): string {
  const text = loaded.markdown(pattern.id, {
    pattern: (other) => (site === '' ? resourceOf(other) : pageAddress(other, site)),
    picture: (path) => (site === '' ? path : addressOfFile(pictureFile(path), site)),
  });
  const references = loaded.body(pattern.id, '/')?.references ?? [];
  return [
    `# ${`${numberedName(pattern)} ${asterisks(pattern)}`.trim()}`,
    text ?? '',
    ...(references.length > 0
      ? [`## References\n\n${references.map((each) => `- ${each}`).join('\n')}`]
      : []),
  ].join('\n\n');
}
