const FOLDER = 'projects/';

/** The files of a site about the projects that it publishes, by path from its root. No first view needs them. */
export const PROJECT_FILES = {
  /** The list of the projects (`ProjectListing`). */
  list: 'projects.json',
  /** The page that lists them. */
  page: `${FOLDER}index.html`,
} as const;

/** The path of a file of a published project. */
export function projectFile(slug: string, name: 'index.html' | 'project.json'): string {
  return `${FOLDER}${slug}/${name}`;
}

/** Whether a path in a site is that of a page or a file of published projects. Their list is elsewhere. */
export function isOfProjects(path: string): boolean {
  return path.startsWith(FOLDER);
}
