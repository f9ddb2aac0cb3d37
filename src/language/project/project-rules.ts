import type { Rule } from '../review/rule.ts';

/** What checking the file of a project can find, for reports that explain their rules. Settings cannot change them. */
export const PROJECT_RULES: readonly Omit<Rule, 'check'>[] = [
  {
    id: 'project-file',
    severity: 'error',
    when: 'The file of a project, or a part of it, cannot be read.',
    why: 'What it says there counts for nobody.',
    mend: 'Write it in the form that semilattice-project.schema.json and the README tell.',
  },
  {
    id: 'project-gone',
    severity: 'error',
    when: 'A project chose a pattern that the language does not have.',
    why: 'Nobody can read what was chosen.',
    mend: 'Remove it, or keep it as a pattern of your own.',
  },
  {
    id: 'project-renamed',
    severity: 'warning',
    when: 'A pattern of a project has another name in the language.',
    why: 'It may mean something else now.',
    mend: 'Read whether it is still what you mean, and change the name.',
  },
  {
    id: 'project-renumbered',
    severity: 'warning',
    when: 'A pattern of a project has another number in the language.',
    why: 'Whoever looks the number up finds another pattern.',
    mend: 'Change the number.',
  },
  {
    id: 'project-undecided',
    severity: 'warning',
    when: 'A pattern of a project has smaller patterns that the project neither chose nor set aside.',
    why: 'They may be new, and complete what was chosen.',
    mend: 'Choose them, or set them aside and say why.',
  },
];
