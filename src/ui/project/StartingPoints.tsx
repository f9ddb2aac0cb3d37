import { useId } from 'react';
import { counted } from '../../language/counted.ts';
import type { ProjectListing } from '../../language/project/project-listing.ts';
import styles from './StartingPoints.module.css';
import controls from './controls.module.css';

interface Props {
  /** The published projects, at least one. Those that the author offers stand first. */
  readonly projects: readonly ProjectListing[];
  /** Returns the address of a project's page. */
  readonly hrefOf: (project: ProjectListing) => string;
  /** Makes a language of the reader's own that begins as this one is. */
  readonly onStart: (project: ProjectListing) => void;
  /** The project that is being fetched, or that could not be; null if none is. */
  readonly asked: { readonly slug: string; readonly hasFailed: boolean } | null;
}

/** Languages that others made from these patterns, of which each can be the beginning of one's own. */
export function StartingPoints({ projects, hrefOf, onStart, asked }: Props) {
  const heading = useId();
  return (
    <section className={styles['points']} aria-labelledby={heading}>
      <h2 id={heading}>Begin with a language that others made</h2>
      <ul>
        {projects.map((project) => (
          <li key={project.slug}>
            <div>
              <a href={hrefOf(project)} dir="auto">
                {project.title || project.slug}
              </a>
              <small>
                {`${counted(project.patterns.length, 'pattern')}${project.isStart ? ', offered by the authors' : ''}`}
              </small>
              {asked?.slug === project.slug && asked.hasFailed && (
                <small role="alert">It could not be loaded. Try again.</small>
              )}
            </div>
            <p className={controls['row']}>
              <button
                type="button"
                className={controls['button']}
                aria-label={`Begin with ${project.title || project.slug}`}
                aria-busy={(asked?.slug === project.slug && !asked.hasFailed) || undefined}
                onClick={() => onStart(project)}
              >
                Begin with it
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
