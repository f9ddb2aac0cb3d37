import { UsedIn } from '../../ui/project/UsedIn.tsx';
import { useReader } from '../use-reader.ts';
import { publishedPage, usePublished } from './use-published.ts';

/** The published languages that use a pattern; nothing if none does. */
export function UsedInPublished({ id }: { readonly id: number }) {
  const { base } = useReader();
  const projects = usePublished().filter(({ patterns }) => patterns.includes(id));
  if (projects.length === 0) return null;
  return <UsedIn projects={projects} hrefOf={(project) => publishedPage(project, base)} />;
}
