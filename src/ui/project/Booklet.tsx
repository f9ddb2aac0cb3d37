import { useMemo } from 'react';
import type { PatternBody } from '../../language/body.ts';
import { counted } from '../../language/counted.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import type { Loadable } from '../../language/loadable.ts';
import { numberOf } from '../../language/pattern.ts';
import { inOrder } from '../../language/project/in-order.ts';
import { linksOf } from '../../language/project/project-links.ts';
import {
  type Entry,
  type EntryKey,
  type Project,
  type SetAside,
  keyOf,
  keyOfReference,
  nameOf,
} from '../../language/project/project.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { followInPlace, type PatternLinks } from '../parts/pattern-link.ts';
import { BookletEntry } from './BookletEntry.tsx';
import styles from './Booklet.module.css';
import { projectFacts } from './entry-words.ts';
import { NoteText } from './NoteText.tsx';
import { placeOf } from './place-of.ts';
import { SmallMap } from './SmallMap.tsx';

const NONE: readonly Entry[] = [];

/** How much a booklet holds of each pattern's text. */
export type BookletForm = 'brief' | 'whole';

interface Props {
  /** It is up to date with the language (`recognise`). */
  readonly project: Project;
  readonly language: Language;
  /** The texts of the chosen patterns, by id. */
  readonly bodies: ReadonlyMap<number, Loadable<PatternBody>>;
  readonly form: BookletForm;
  /** Whether the patterns that were set aside stand at the end. */
  readonly hasAside: boolean;
  /** Links to the patterns' own pages. */
  readonly links: PatternLinks;
  /** Goes to the place of an entry. */
  readonly onGo: (key: EntryKey) => void;
  readonly onRetry: (id: number) => void;
}

/** A project as a booklet: a title page with its map, then its patterns in order, to be read on the screen or on paper. */
export function Booklet(props: Props) {
  const { project, language, bodies, form, links, onGo } = props;
  const entries = useMemo(() => inOrder(project, language), [project, language]);
  const near = useMemo(() => nearOf(project, language), [project, language]);
  return (
    <article className={styles['booklet']} data-form={form} aria-labelledby="booklet-title">
      <Cover project={project} language={language} onGo={onGo} />
      <nav className={styles['contents']} aria-label="Contents">
        <h3>Contents</h3>
        <ol>
          {entries.map((entry) => (
            <li key={keyOf(entry)}>
              <ContentsLink entry={entry} language={language} onGo={onGo} />
            </li>
          ))}
        </ol>
      </nav>
      {entries.map((entry) => {
        const key = keyOf(entry);
        const id = entry.kind === 'chosen' ? entry.reference.id : null;
        return (
          <BookletEntry
            key={key}
            entry={entry}
            pattern={patternLookup(language).get(id ?? 0) ?? null}
            body={bodies.get(id ?? 0) ?? null}
            larger={near.get(key)?.larger ?? NONE}
            smaller={near.get(key)?.smaller ?? NONE}
            links={links}
            onGo={onGo}
            onRetry={props.onRetry}
          />
        );
      })}
      {props.hasAside && project.setAside.length > 0 && <Aside setAside={project.setAside} />}
    </article>
  );
}

/** The neighbours of each entry that are entries as well. */
function nearOf(project: Project, language: Language) {
  const entries = new Map(project.entries.map((entry) => [keyOf(entry), entry]));
  const near = new Map<EntryKey, { larger: Entry[]; smaller: Entry[] }>();
  const of = (key: EntryKey) => {
    const known = near.get(key) ?? { larger: [], smaller: [] };
    near.set(key, known);
    return known;
  };
  for (const link of linksOf(project, language)) {
    const [larger, smaller] = [entries.get(link.larger), entries.get(link.smaller)];
    if (!larger || !smaller) continue;
    of(link.larger).smaller.push(smaller);
    of(link.smaller).larger.push(larger);
  }
  return near;
}

function Cover({ project, language, onGo }: Pick<Props, 'project' | 'language' | 'onGo'>) {
  const { title, address } = project.from;
  const isHere = title === language.title;
  return (
    <header className={styles['cover']}>
      <p className={styles['kind']}>A language of our own</p>
      <h2 id="booklet-title" dir="auto">
        {project.title || 'Untitled'}
      </h2>
      {project.purpose !== '' && <NoteText text={project.purpose} />}
      <p className={styles['facts']}>{projectFacts(project)}</p>
      <SmallMap project={project} language={language} onGo={onGo} />
      <p className={styles['source']}>
        <span>{`Made from “${title || language.title}”.`}</span>{' '}
        {/^https?:\/\//.test(address) && (
          <a href={address} rel="noopener noreferrer">
            {address}
          </a>
        )}{' '}
        {(isHere || title === '') && language.license !== '' && (
          <span>{`Licence of its texts: ${language.license}.`}</span>
        )}
      </p>
    </header>
  );
}

interface ContentsLinkProps extends Pick<Props, 'language' | 'onGo'> {
  readonly entry: Entry;
}

function ContentsLink({ entry, language, onGo }: ContentsLinkProps) {
  const key = keyOf(entry);
  const pattern = entry.kind === 'chosen' ? patternLookup(language).get(entry.reference.id ?? 0) : undefined;
  return (
    <a href={`#${placeOf(key)}`} onClick={followInPlace(() => onGo(key))}>
      <span className={styles['number']} translate="no">
        {pattern ? numberOf(pattern) : null}
      </span>{' '}
      <span dir="auto">{pattern?.name ?? nameOf(entry)}</span>
      {pattern && <Asterisks pattern={pattern} className={styles['stars']} />}
    </a>
  );
}

function Aside({ setAside }: { readonly setAside: readonly SetAside[] }) {
  return (
    <section className={styles['aside']} aria-labelledby="booklet-aside">
      <h3 id="booklet-aside">Set aside</h3>
      <p className={styles['facts']}>
        {`${counted(setAside.length, 'pattern')} that we considered and left out.`}
      </p>
      <ul>
        {setAside.map(({ reference, why }) => (
          <li key={keyOfReference(reference)}>
            <b dir="auto">{reference.name}</b>
            {why !== '' && <NoteText text={why} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
