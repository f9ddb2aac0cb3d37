import { PROJECT_FILES, projectFile } from '../../language/project/project-address.ts';
import type { ProjectListing } from '../../language/project/project-listing.ts';
import { addressOfFile } from '../../language/site-address.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

const NONE: readonly ProjectListing[] = [];

/** Returns the projects that the site publishes; none until they are loaded. */
export function usePublished(): readonly ProjectListing[] {
  const { base } = useReader();
  const has = useReading(({ bundle }) => bundle.hasProjects);
  const list = useText<readonly ProjectListing[]>(has ? addressOfFile(PROJECT_FILES.list, base) : null);
  return list.state === 'loaded' ? list.value : NONE;
}

/** Returns the address of a published project's page. */
export function publishedPage({ slug }: ProjectListing, base: string): string {
  return addressOfFile(projectFile(slug, 'index.html'), base);
}
