import { counted } from '../counted.ts';
import type { LinkDetail } from './link-parts.ts';
import type { Entry, OwnEntry, Project } from './project.ts';

/** Says what a link with less than everything leaves out of a project, as parts of a sentence. */
export function leftOut(project: Project, detail: LinkDetail): readonly string[] {
  if (detail === 'all') return [];
  const { purpose, entries, setAside, from } = project;
  const count = (has: (entry: Entry) => boolean) => entries.filter(has).length;
  const notes = count(({ note }) => note !== '');
  const carers = count(({ carer }) => carer !== '');
  const own = count((entry) => entry.kind === 'own' && hasWords(entry));
  return [
    ...(purpose === '' ? [] : ['the purpose']),
    ...(notes === 0 ? [] : [counted(notes, 'note')]),
    ...(carers === 0 ? [] : [`who cares for ${counted(carers, 'pattern')}`]),
    ...(own === 0 ? [] : [`the words of ${counted(own, 'pattern')} of your own`]),
    ...(setAside.length === 0 ? [] : [`the ${counted(setAside.length, 'pattern')} set aside`]),
    ...(detail === 'numbers' ? ['the names of patterns that have numbers'] : []),
    ...(detail === 'numbers' && from.title !== '' ? ['the name of the language they are from'] : []),
  ];
}

function hasWords({ problem, solution, text }: OwnEntry): boolean {
  return problem !== '' || solution !== '' || text !== '';
}
