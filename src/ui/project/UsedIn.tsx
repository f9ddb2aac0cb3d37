import type { ProjectListing } from '../../language/project/project-listing.ts';
import styles from './UsedIn.module.css';

interface Props {
  /** The published projects that use the pattern, at least one. */
  readonly projects: readonly ProjectListing[];
  /** Returns the address of a project's page. */
  readonly hrefOf: (project: ProjectListing) => string;
}

/** Names the published languages that use a pattern. */
export function UsedIn({ projects, hrefOf }: Props) {
  return (
    <p className={styles['used']} data-late="self">
      <span>Used in: </span>
      {projects.map((project, index) => (
        <span key={project.slug}>
          {index > 0 && <span>, </span>}
          <a href={hrefOf(project)} dir="auto">
            {project.title || project.slug}
          </a>
        </span>
      ))}
    </p>
  );
}
