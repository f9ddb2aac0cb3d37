/** The files of a site about the projects that it publishes, by path from its root. No first view needs them. */
export const PROJECT_FILES = {
  /** The list of the projects (`ProjectListing`). */
  list: 'projects.json',
  /** The page that lists them. */
  page: 'projects/index.html',
} as const;

/** The path of a file of a published project. */
export function projectFile(slug: string, name: 'index.html' | 'project.json'): string {
  return `projects/${slug}/${name}`;
}
