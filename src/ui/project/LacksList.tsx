import type { Confidence } from '../../language/pattern.ts';
import { counted } from '../../language/counted.ts';
import type { Advice } from '../../language/project/lacks.ts';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import controls from './controls.module.css';
import styles from './LacksList.module.css';
import type { Named } from './named.ts';
import { Section } from './Section.tsx';

/** A sentence of advice, with the patterns that it is about. */
interface ShownAdvice extends Pick<Advice, 'kind' | 'words'> {
  readonly about: readonly Named[];
  /** Patterns that might help. */
  readonly beside: readonly Named[];
}

interface Ends {
  readonly larger: Named;
  readonly smaller: Named;
}

interface Props {
  readonly advice: readonly ShownAdvice[];
  readonly confidence: readonly {
    readonly label: string;
    readonly confidence: Confidence;
    readonly count: number;
  }[];
  readonly kept: readonly Ends[];
  readonly cut: readonly Ends[];
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  readonly onAdd: (id: number) => void;
  readonly onAside: (id: number) => void;
}

type Kind = Advice['kind'];

const TITLES: Readonly<Partial<Record<Kind, string>>> = {
  'called-for': 'Called for',
  alone: 'Standing alone',
  leaning: 'Resting on hypotheses',
};

/** Most links that are listed. */
const MOST = 60;

/** What the reader's own language might consider: advice, each with the patterns that it is about. */
export function LacksList(props: Props) {
  const { advice, confidence, kept, cut, links, onPoint } = props;
  const wordsOf = (kind: Kind) => advice.find((one) => one.kind === kind)?.words;
  const rated = confidence.reduce((sum, { count }) => sum + count, 0);
  const hasAdvice = advice.some(({ kind }) => TITLES[kind] !== undefined);
  return (
    <>
      <p className={controls['words']}>
        {hasAdvice
          ? 'Things to consider. None of them is a fault: you know best what your place needs.'
          : 'Nothing is called for, nothing stands alone, and no invariant rests on hypotheses alone.'}
      </p>
      {(['called-for', 'alone', 'leaning'] as const).map((kind) => {
        const ours = advice.filter((one) => one.kind === kind);
        if (ours.length === 0) return null;
        return (
          <Section key={kind} title={TITLES[kind] ?? ''}>
            <ul className={styles['list']}>
              {ours.map((one) => (
                <li key={one.about[0]?.key}>
                  <p dir="auto">{one.words}</p>
                  <Act {...props} advice={one} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {rated > 0 && (
        <Section title="Confidence">
          <div className={styles['bar']} aria-hidden>
            {confidence.map(({ confidence: level, count }) => (
              <span key={level} data-confidence={level} style={{ flexGrow: count }} />
            ))}
          </div>
          <ul className={styles['legend']} aria-label="Confidence of the chosen patterns">
            {confidence.map(({ label, confidence: level, count }) => (
              <li key={level}>
                <span data-confidence={level} aria-hidden />
                <span>{`${label}: ${count}`}</span>
              </li>
            ))}
          </ul>
          {wordsOf('confidence') && <p className={controls['words']}>{wordsOf('confidence')}</p>}
        </Section>
      )}
      <Section title="Links">
        <p className={controls['words']}>{wordsOf('links') ?? 'No pattern of yours is linked.'}</p>
        <Links
          title={`${counted(kept.length, 'link')} between your patterns`}
          ends={kept}
          {...{ links, onPoint }}
        />
        <Links
          title={`${counted(cut.length, 'link')} to patterns that are not chosen`}
          ends={cut}
          {...{ links, onPoint }}
        />
      </Section>
    </>
  );
}

/** What can be done about a piece of advice. */
function Act({
  advice: { kind, about, beside },
  links,
  onPoint,
  onAdd,
  onAside,
}: Omit<Props, 'advice'> & { readonly advice: ShownAdvice }) {
  const first = about[0];
  if (kind === 'called-for' && first?.pattern) {
    const { id, name } = first.pattern;
    return (
      <p className={controls['row']}>
        <button
          type="button"
          className={controls['button']}
          aria-label={`Add ${name}`}
          onClick={() => onAdd(id)}
        >
          Add it
        </button>
        <PatternLink to={id} links={links} className={controls['link']} aria-label={`Read ${name}`}>
          Read it
        </PatternLink>
        <button
          type="button"
          className={controls['link']}
          aria-label={`Set ${name} aside`}
          onClick={() => onAside(id)}
        >
          Set it aside
        </button>
      </p>
    );
  }
  const shown = (kind === 'alone' ? beside : about).filter(({ pattern }) => pattern);
  if (shown.length === 0) return null;
  return (
    <ul className={styles['names']} aria-label={kind === 'alone' ? 'Its neighbours' : 'The patterns'}>
      {shown.map((named) => (
        <li key={named.key}>
          <Name named={named} {...{ links, onPoint }} />
        </li>
      ))}
    </ul>
  );
}

interface NameProps extends Pick<Props, 'links' | 'onPoint'> {
  readonly named: Named;
}

function Name({ named: { pattern, name }, links, onPoint }: NameProps) {
  if (!pattern) return <span dir="auto">{name}</span>;
  return (
    <PatternLink
      to={pattern.id}
      links={links}
      dir="auto"
      onFocus={() => onPoint(pattern.id)}
      onBlur={() => onPoint(null)}
    >
      {name}
    </PatternLink>
  );
}

interface LinksProps extends Pick<Props, 'links' | 'onPoint'> {
  readonly title: string;
  readonly ends: readonly Ends[];
}

function Links({ title, ends, links, onPoint }: LinksProps) {
  if (ends.length === 0) return null;
  return (
    <details className={styles['links']}>
      <summary>{title}</summary>
      <ul>
        {ends.slice(0, MOST).map(({ larger, smaller }) => (
          <li key={`${larger.key} ${smaller.key}`}>
            <span data-chosen={larger.isChosen || undefined}>
              <Name named={larger} {...{ links, onPoint }} />
            </span>{' '}
            <span aria-label="to the smaller" role="img">
              →
            </span>{' '}
            <span data-chosen={smaller.isChosen || undefined}>
              <Name named={smaller} {...{ links, onPoint }} />
            </span>
          </li>
        ))}
      </ul>
      {ends.length > MOST && <p>{`and ${ends.length - MOST} more`}</p>}
    </details>
  );
}
