import type { Heading, Nodes, Root } from 'mdast';
import { type WrittenPattern, asterisks } from '../../../language/pattern.ts';
import type { Edit } from '../../../language/review/fix.ts';
import { isSameName } from '../../../language/same-name.ts';
import { trailingRun, withoutTrailing } from '../../../language/trailing-run.ts';
import { textOf } from '../../render/text-of.ts';
import type { Fixer } from '../fixer.ts';
import type { ParsedText } from '../../read/parsed-text.ts';
import { nameInMarkdown } from '../../render/name-in-markdown.ts';

/** Writes the heading as the front matter has it. */
export const fixHeading: Fixer = ({ file }, { texts, patternIn }) => {
  const [parsed, pattern] = [texts.get(file), patternIn(file)];
  if (!parsed || !pattern) return null;
  return {
    title: 'Write the heading as in the front matter',
    edits: [headingEdit(parsed, pattern)],
    renames: [],
  };
};

/** The edit that gives a text the heading of its pattern. Of a heading with the right name, only the asterisks change. */
export function headingEdit(
  { tree, contentStart, text, path: file }: ParsedText,
  pattern: WrittenPattern,
): Edit {
  const stars = asterisks(pattern);
  const right = `${nameInMarkdown(pattern.name)}${stars && ` ${stars}`}`;
  const heading = headingNode(tree);
  const [first] = tree.children;
  if (!heading) {
    const start = first ? contentStart + (first.position?.start.offset ?? 0) : text.length;
    const before = text === '' || text.endsWith('\n') ? '\n' : '\n\n';
    return { file, start, end: start, text: first ? `# ${right}\n\n` : `${before}# ${right}\n` };
  }
  const last = heading.children.at(-1);
  if (!last) {
    const end = contentStart + (heading.position?.start.offset ?? 0) + 1;
    return { file, start: end, end, text: ` ${right}` };
  }
  const start = contentStart + (heading.children[0]?.position?.start.offset ?? 0);
  const end = contentStart + (last.position?.end.offset ?? 0);
  const name = withoutTrailing(textOf(heading), `*${SPACES}`);
  if (!isSameName(name, pattern.name)) return { file, start, end, text: right };
  const kept = end - trailing(last, text.slice(start, end)).length;
  return { file, start: kept, end, text: stars && ` ${stars}` };
}

/** The first heading of level 1. */
export function headingNode(tree: Root): Heading | undefined {
  return tree.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
}

/** Spaces as headings have them. */
const SPACES = ' \t\n\r\u00a0\u3000';

/** The asterisks at the end of a heading that readers see as such, with the spaces before them. */
function trailing(last: Nodes, raw: string): string {
  return last.type === 'text' ? trailingRun(raw, `*\\${SPACES}`).replace(/^[^]*\\(?!\*)/, '') : '';
}
