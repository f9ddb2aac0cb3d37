import { type CSSProperties, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { X } from '../parts/icon-shapes.ts';
import type { Language } from '../../language/language.ts';
import type { Loadable } from '../../language/loadable.ts';
import type { Pattern } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { type WholeText, wholeFile } from '../../map/whole-text.ts';
import { Icon } from '../parts/Icon.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import { BriefToggle } from '../pattern/ReadingTools.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { type ReadingPlace, useKeptScroll } from '../pattern/use-kept-scroll.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './WholeLanguage.module.css';
import { WholePattern } from './WholePattern.tsx';

/** The texts, by the name of their file (`wholeFile`). */
export interface WholeTexts {
  peek(file: string): Loadable<WholeText>;
  load(file: string): void;
  subscribe(listener: () => void): () => void;
}

interface Props {
  readonly language: Language;
  readonly texts: WholeTexts;
  readonly place: ReadingPlace;
  /** Links to the pages of the patterns. */
  readonly links: PatternLinks;
  /** Returns the address of a place in this page; `onGo` goes there. */
  readonly hrefWithin: (fragment: string) => string;
  readonly onGo: (fragment: string) => void;
  readonly isBrief: boolean;
  readonly onBrief: () => void;
  readonly onClose: () => void;
}

/** Returns the id of a pattern's place in the page. */
function placeOf(id: number): string {
  return `pattern-${id}`;
}

/**
 * The whole language on one page, by scale: for continuous reading, for finding text with the browser, and for
 * printing. The scales of a large language are unfolded one by one, as the reader asks for them.
 */
export function WholeLanguage(props: Props) {
  const { language, texts, place, links, onClose } = props;
  const scroller = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Reading begins at the title, for the keyboard and for screen readers.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const byScale = useMemo(() => {
    const groups = new Map<number, Pattern[]>(language.scales.map(({ number }) => [number, []]));
    for (const pattern of language.patterns) groups.get(pattern.scale)?.push(pattern);
    return groups;
  }, [language]);
  const folds = isLarge(language);
  const wanted = language.patterns.find(({ id }) => placeOf(id) === place.fragment)?.scale;
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(
    () => new Set(folds ? [] : language.scales.map(({ number }) => number)),
  );
  const shown = useMemo(
    () => (wanted === undefined || unfolded.has(wanted) ? unfolded : new Set([...unfolded, wanted])),
    [unfolded, wanted],
  );
  // What a link has unfolded stays unfolded when the next link leads elsewhere.
  useEffect(() => setUnfolded(shown), [shown]);
  const unfold = (numbers: readonly number[]) => setUnfolded(new Set([...shown, ...numbers]));
  const isReady = useLoaded(texts, language, shown);
  useKeptScroll(scroller, place, isReady);

  const { onGo } = props;
  const within = useMemo(() => ({ ...links, open: (id: number) => onGo(placeOf(id)) }), [links, onGo]);
  const entry = (pattern: Pattern) => (
    <li key={pattern.id}>
      <PatternLink
        to={pattern.id}
        links={{ href: (id) => props.hrefWithin(placeOf(id)), open: (id) => props.onGo(placeOf(id)) }}
      >
        <PatternName pattern={pattern} styles={styles} />
      </PatternLink>
    </li>
  );
  return (
    <article
      ref={scroller}
      className={styles['page']}
      data-folds={folds || undefined}
      aria-labelledby="pattern-heading"
    >
      <div className={styles['bar']}>
        {folds && (
          <button type="button" onClick={() => unfold(language.scales.map(({ number }) => number))}>
            {`Unfold all ${language.patterns.length} patterns`}
          </button>
        )}
        <button type="button" disabled={!isReady} onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className={styles['close']} onClick={onClose} aria-label="Close">
          <Icon of={X} size={18} />
        </button>
      </div>
      <header className={styles['head']}>
        <h1 ref={heading} id="pattern-heading" tabIndex={-1}>
          {language.title}
        </h1>
        {language.description && <p>{language.description}</p>}
        {language.license && (
          <p className={styles['license']}>{`Licence of the texts: ${language.license}`}</p>
        )}
        <BriefToggle isBrief={props.isBrief} onToggle={props.onBrief} />
      </header>
      <nav className={styles['contents']} aria-label="Contents">
        <h2>Contents</h2>
        {language.scales.map((scale, position) => (
          <details key={scale.number} open={!folds} style={coloursOf(position)}>
            <summary>
              <span>{scaleTitle(scale)}</span>{' '}
              <span className={styles['count']}>{byScale.get(scale.number)?.length}</span>
            </summary>
            <ol>{byScale.get(scale.number)?.map(entry)}</ol>
          </details>
        ))}
      </nav>
      {language.scales.map((scale, position) => (
        <ScalePart
          key={scale.number}
          scale={scale}
          colours={coloursOf(position)}
          patterns={byScale.get(scale.number) ?? []}
          file={wholeFile(language, scale.number)}
          texts={texts}
          isUnfolded={shown.has(scale.number)}
          onUnfold={() => unfold([scale.number])}
          page={links}
          within={within}
        />
      ))}
    </article>
  );
}

function coloursOf(position: number): CSSProperties {
  const hue = hueOf(position);
  return { '--line': `var(--scale-${hue})` } as CSSProperties;
}

/** Asks for the texts of the shown scales. Returns true when none of them is still loading. */
function useLoaded(texts: WholeTexts, language: Language, scales: ReadonlySet<number>): boolean {
  const files = useMemo(
    () => [...new Set([...scales].map((scale) => wholeFile(language, scale)))],
    [language, scales],
  );
  useEffect(() => {
    for (const file of files) texts.load(file);
  }, [texts, files]);
  const isLoaded = () => files.every((file) => texts.peek(file).state !== 'loading');
  return useSyncExternalStore(texts.subscribe, isLoaded, isLoaded);
}

interface PartProps {
  readonly scale: Scale;
  readonly colours: CSSProperties;
  readonly patterns: readonly Pattern[];
  readonly file: string;
  readonly texts: WholeTexts;
  readonly isUnfolded: boolean;
  readonly onUnfold: () => void;
  readonly page: PatternLinks;
  readonly within: PatternLinks;
}

function ScalePart(props: PartProps) {
  const { scale, colours, patterns, file, texts, isUnfolded, onUnfold, page, within } = props;
  const peek = () => texts.peek(file);
  const text = useSyncExternalStore(texts.subscribe, peek, peek);
  const byId = useMemo(
    () => new Map(text.state === 'loaded' ? text.value.map((entry) => [entry.id, entry]) : []),
    [text],
  );
  return (
    <section className={styles['scale']} style={colours} aria-label={scaleTitle(scale)}>
      <h2>{scaleTitle(scale)}</h2>
      {scale.description && <p className={styles['description']}>{scale.description}</p>}
      {!isUnfolded ? (
        <button type="button" className={styles['unfold']} onClick={onUnfold}>
          {`Unfold ${patterns.length} patterns`}
        </button>
      ) : text.state === 'loading' ? (
        <p className={styles['waiting']} aria-busy="true">
          Loading the texts…
        </p>
      ) : text.state === 'failed' ? (
        <LoadFault what="The texts" onRetry={() => texts.load(file)} look="line" />
      ) : (
        patterns.map((pattern) => (
          <WholePattern
            key={pattern.id}
            id={placeOf(pattern.id)}
            pattern={pattern}
            text={byId.get(pattern.id) ?? null}
            page={page}
            within={within}
          />
        ))
      )}
    </section>
  );
}
