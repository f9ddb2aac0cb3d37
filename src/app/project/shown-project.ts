import { type Language, patternLookup } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Project, Reference } from '../../language/project/project.ts';
import { referenceTo } from '../../language/project/recognise.ts';

/**
 * Returns a project with the names that the page shows. It is for screens alone: what is saved or given away has the
 * names of the main edition.
 *
 * @param project It is up to date with the language of the site.
 */
export function shownProject(project: Project, language: Language): Project {
  return shownIn(language)(project);
}

const shownIn = oncePer((language: Language) => {
  const patterns = patternLookup(language);
  const shown = (before: Reference): Reference => {
    const pattern = patterns.get(before.id ?? 0);
    return pattern ? { ...before, name: referenceTo(pattern).name } : before;
  };
  return oncePer((project: Project): Project => ({
    ...project,
    entries: project.entries.map((entry) =>
      entry.kind === 'chosen' ? { ...entry, reference: shown(entry.reference) } : entry,
    ),
    setAside: project.setAside.map((aside) => ({ ...aside, reference: shown(aside.reference) })),
  }));
});
