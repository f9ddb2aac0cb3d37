import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Project } from '../../language/project/project.ts';
import { recognise } from '../../language/project/recognise.ts';
import type { LiveProject } from '../../store/projects.ts';

/** A language of the reader that is up to date with the language of the site. */
export interface CurrentProject {
  readonly id: string;
  readonly project: Project;
}

const renewed = oncePer((language: Language) =>
  oncePer((project: Project): Project => recognise(project, language).project),
);

/** Returns the reader's languages as the language of the site has their patterns. */
export function currentProjects(
  projects: readonly LiveProject[],
  language: Language,
): readonly CurrentProject[] {
  return projects.map(({ id, history }) => ({ id, project: renewed(language)(history.now) }));
}
