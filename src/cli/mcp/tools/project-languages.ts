import { z } from 'zod';
import { counted } from '../../../language/counted.ts';
import { patternLookup } from '../../../language/language.ts';
import { inOrder } from '../../../language/project/in-order.ts';
import { type Entry, type Reference, nameOf } from '../../../language/project/project.ts';
import type { PublishedProject } from '../../../source/read/project-files.ts';
import { type FolderView, clipped, linked } from '../folder-view.ts';
import { defineTool, mistaken } from '../tool.ts';

/** Most characters of an answer: about 8,000 tokens. */
const MOST = 32_000;
const LONGEST_PURPOSE = 300;

export const projectLanguages = defineTool({
  name: 'project_languages',
  title: 'Project languages of the repository',
  description:
    'The languages that teams chose from these patterns, from the folder "projects": without a name, a list of them; with one, its patterns in order, each with its state, who cares for it and the note on how it is done there, its own patterns, and what was set aside and why.',
  input: z.object({
    project: z.string().min(1).max(250).optional().describe('The title or the file name of one of them'),
    from: z.int().min(0).default(0).describe('Where to go on in an answer that was cut'),
  }),
  answer: ({ project: wanted, from }, view) => {
    const { projects } = view.loaded;
    if (projects.length === 0) return 'The folder has no project languages.';
    if (wanted === undefined) return projects.map(listed).join('\n');
    const found = findProject(wanted, projects);
    if (!found)
      return mistaken(`There is no project language "${wanted}". Without a name, this tool lists them.`);
    const text = projectText(found, view);
    const part = text.slice(from, from + MOST);
    const end = from + part.length;
    return end < text.length ? `${part}\n\n(Cut: go on with from = ${end}.)` : part;
  },
});

function listed({ project, slug, file }: PublishedProject): string {
  const purpose = clipped(project.purpose, LONGEST_PURPOSE);
  const about = `${counted(project.entries.length, 'pattern')}, file ${file}`;
  return `- ${project.title || slug} (${about})${purpose === '' ? '' : `: ${purpose}`}`;
}

function findProject(wanted: string, projects: readonly PublishedProject[]): PublishedProject | undefined {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const name = fold(wanted);
  return projects.find(({ project, slug, file }) =>
    [project.title, slug, file, file.replace(/^projects\//, '')].some((each) => fold(each) === name),
  );
}

function projectText({ project, slug }: PublishedProject, view: FolderView): string {
  const entries = inOrder(project, view.language).map((entry) => entryText(entry, view));
  const aside = project.setAside.map(
    ({ reference, why }) => `- ${named(reference, view)}${why === '' ? '' : `: ${why}`}`,
  );
  return [
    `# ${project.title || slug}`,
    ...(project.purpose === '' ? [] : [project.purpose]),
    ...entries,
    ...(aside.length === 0 ? [] : ['## Set aside', aside.join('\n')]),
  ].join('\n\n');
}

function entryText(entry: Entry, view: FolderView): string {
  const facts = [
    ...(entry.state === null ? [] : [`State: ${entry.state}`]),
    ...(entry.carer === '' ? [] : [`Cared for by: ${entry.carer}`]),
  ];
  const own =
    entry.kind === 'own'
      ? [
          'A pattern of their own.',
          ...(entry.problem === '' ? [] : [`Problem: ${entry.problem}`]),
          ...(entry.solution === '' ? [] : [`Solution: ${entry.solution}`]),
          ...(entry.text === '' ? [] : [entry.text]),
        ]
      : [];
  return [
    `## ${entry.kind === 'own' ? nameOf(entry) : named(entry.reference, view)}`,
    ...(facts.length === 0 ? [] : [facts.join('. ')]),
    ...own,
    ...(entry.note === '' ? [] : [entry.note]),
  ].join('\n\n');
}

function named({ id, name }: Reference, view: FolderView): string {
  const pattern = id === null ? undefined : patternLookup(view.language).get(id);
  return pattern ? linked(pattern, view) : `${name} (not in the language)`;
}
