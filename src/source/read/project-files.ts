import { basename, extname } from 'node:path';
import type { Diagnostic, Place } from '../../language/diagnostic.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { type Project, usualSlug } from '../../language/project/project.ts';
import type { ProjectListing } from '../../language/project/project-listing.ts';
import { readProject } from '../../language/project/read-project.ts';
import { recognise } from '../../language/project/recognise.ts';
import type { SourceFile } from './source-file.ts';

/** A project that a site publishes. */
export interface PublishedProject {
  /** The last part of its address, unique among the projects. */
  readonly slug: string;
  /** The path of its file, relative to the folder. */
  readonly file: string;
  readonly project: Project;
  /** Whether `LANGUAGE.md` offers it as a starting point. */
  readonly isStart: boolean;
}

/** The projects that `LANGUAGE.md` names, and where. */
interface StartingPoints extends Place {
  readonly file: string;
  readonly names: readonly string[];
}

/** Reads the projects of a folder. A file that is no project becomes a diagnostic, and the rest is returned. */
export function readProjects(
  sources: readonly SourceFile[],
  language: Language,
  { file, names, line, column }: StartingPoints,
): { readonly projects: readonly PublishedProject[]; readonly diagnostics: readonly Diagnostic[] } {
  const projects: PublishedProject[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set<string>();
  const starts = new Set(names);
  for (const { path, text } of sources) {
    const reading = readProject(text);
    if (reading.kind === 'refused') {
      const [{ where, what } = { where: '', what: '' }] = reading.faults;
      diagnostics.push({
        rule: 'unreadable-file',
        severity: 'error',
        file: path,
        line: 1,
        column: 1,
        message: `The file cannot be read as a project: ${where}: ${what}`,
        hint: 'Mend it until "semilattice project check" reads it, or move it out of the folder "projects".',
        pattern: null,
      });
      continue;
    }
    const name = basename(path, extname(path));
    const usual = usualSlug(null, name) || 'project';
    let slug = usual;
    for (let copy = 2; taken.has(slug); copy++) slug = `${usual}-${copy}`;
    taken.add(slug);
    const isStart = starts.has(name) || starts.has(basename(path));
    projects.push({ slug, file: path, project: recognise(reading.project, language).project, isStart });
  }
  const known = new Set(sources.flatMap(({ path }) => [basename(path), basename(path, extname(path))]));
  for (const name of names)
    if (!known.has(name))
      diagnostics.push({
        rule: 'front-matter',
        severity: 'error',
        file,
        line,
        column,
        message: `The field "projects" names "${name}", which is not in the folder "projects".`,
        hint: 'Write the name of a file there, without its ending.',
        pattern: null,
      });
  return { projects, diagnostics };
}

/** Lists projects for the app. */
export function projectListings(
  projects: readonly PublishedProject[],
  language: Language,
): readonly ProjectListing[] {
  const known = patternLookup(language);
  return projects.map(({ slug, project, isStart }) => ({
    slug,
    title: project.title,
    isStart,
    patterns: project.entries.flatMap((entry) =>
      entry.kind === 'chosen' && known.has(entry.reference.id ?? 0) ? (entry.reference.id ?? []) : [],
    ),
  }));
}
