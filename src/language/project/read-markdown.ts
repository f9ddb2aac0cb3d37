import { assembleProject } from './assemble.ts';
import { nextOwnNumber } from './changes.ts';
import { HEAD, ITEM, SET_ASIDE, VERSION } from './markdown-form.ts';
import { type MarkdownSection, asText, sectionsOf } from './markdown-sections.ts';
import { type Entry, type Project, type SetAside, emptyProject } from './project.ts';
import { asideOf, chosenOf, itemsAsText, ownOf } from './read-markdown-entry.ts';
import { headParts, readHead } from './read-markdown-head.ts';
import { type Reading, type ReadingFault, refusalOfLength, refused } from './reading.ts';

/**
 * Reads a project that `writeMarkdown` or a person wrote. A text that means nothing where it stands stays as a part of
 * the note or the purpose above it. What has no place at all is a fault that quotes it.
 */
export function readMarkdown(text: string): Reading {
  const tooLong = refusalOfLength(text);
  if (tooLong) return tooLong;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const end = lines.indexOf('---', 1);
  const head = lines[0] === '---' && end !== -1 ? readHead(lines.slice(1, end)) : new Map<string, unknown>();
  if (!head.has(HEAD.version))
    return refused(
      'line 1',
      `This is no project: its first lines should be "---", "${HEAD.version}: ${VERSION}" and "---".`,
    );
  if (Number(head.get(HEAD.version)) !== VERSION)
    return refused('line 2', `This program reads version ${VERSION} of projects, not this one.`);
  const faults: ReadingFault[] = [];
  const project = { ...emptyProject('', { title: '', address: '' }), ...headParts(head, faults) };
  return readSections(project, sectionsOf(lines.slice(end + 1), end + 2), faults);
}

function readSections(
  project: Project,
  sections: readonly MarkdownSection[],
  faults: ReadingFault[],
): Reading {
  const purpose: string[] = [];
  const parts: { section: MarkdownSection; below: MarkdownSection[] }[] = [];
  let title: MarkdownSection | undefined;
  const stays = ({ line, heading }: MarkdownSection, where: string) =>
    faults.push({
      where: `line ${line}`,
      what: `The heading “${heading}” has no place here; it stays in ${where}.`,
    });
  for (const section of sections) {
    const current = parts.at(-1);
    if (section.level === 0) purpose.push(...section.body);
    else if (section.level === 1 && !title) {
      title = section;
      purpose.push(...itemsAsText(section), ...section.body);
    } else if (section.level === 2) parts.push({ section, below: [] });
    else if (section.level === 3 && current) current.below.push(section);
    else if (current) {
      stays(section, 'the text above it');
      (current.below.at(-1) ?? current.section).body.push(...asText(section));
    } else {
      stays(section, 'the purpose');
      purpose.push(...asText(section));
    }
  }
  if (!title)
    faults.push({ where: 'the whole file', what: 'It has no title: a line such as “# How we work”.' });

  const entries: Entry[] = [];
  const entryLines: number[] = [];
  const setAside: SetAside[] = [];
  const asideLines: number[] = [];
  for (const part of parts) {
    if (part.section.heading === SET_ASIDE && part.section.items.length === 0) {
      const stray = part.section.body.join('\n').trim();
      if (stray !== '')
        faults.push({ where: `line ${part.section.line}`, what: `This names no pattern: “${stray}”.` });
      for (const section of part.below) {
        setAside.push(asideOf(section, faults));
        asideLines.push(section.line);
      }
    } else {
      const isOwn = part.section.items.some(({ name }) => name === ITEM.own);
      entries.push(isOwn ? ownOf(part, faults, nextOwnNumber(entries)) : chosenOf(part, faults));
      entryLines.push(part.section.line);
    }
  }
  return assembleProject(
    { ...project, title: title?.heading ?? '', purpose: purpose.join('\n'), entries, setAside },
    { entry: (at) => `line ${entryLines[at] ?? 1}`, aside: (at) => `line ${asideLines[at] ?? 1}` },
    faults,
  );
}
