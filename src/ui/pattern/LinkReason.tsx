import type { Mention } from '../../language/body.ts';
import type { Link } from '../../language/link.ts';
import { piecesOf } from '../../language/prose/marked-text.ts';
import { namedIn } from '../../language/prose/named-in.ts';
import type { Pattern } from '../../language/pattern.ts';
import { LoadFault } from '../parts/LoadFault.tsx';
import styles from './LinkReason.module.css';
import type { Reasons } from './reasons.ts';

interface Props {
  /** The two ends, in the order in which they are shown. */
  readonly ends: readonly [Pattern, Pattern];
  readonly link: Link;
  /** The reasons for the first end's links. */
  readonly reasons: Reasons;
  /** The id of the open pattern, which is called “this pattern”; null if none is open. */
  readonly here: number | null;
  /** Loads the reasons again. */
  readonly onRetry: () => void;
}

/** Explains a link: what each text says about the other end, and which end declares the link. */
export default function LinkReason({ ends, link, reasons, here, onRetry }: Props) {
  const [first, second] = ends;
  const isHere = (pattern: Pattern) => pattern.id === here;
  return (
    <div className={styles['reason']}>
      {reasons.state === 'loading' && (
        <p className={styles['quiet']} aria-busy="true">
          Loading the sentences…
        </p>
      )}
      {reasons.state === 'failed' && (
        <LoadFault what="What the texts say of it" onRetry={onRetry} look="line" />
      )}
      {reasons.state === 'loaded' && (
        <Sentences
          mentions={
            reasons.value.find(({ of, other }) => of === first.id && other === second.id)?.mentions ?? []
          }
          ends={ends}
          isHere={isHere}
        />
      )}
      <p className={styles['declared']}>{declaration(link, ends, isHere)}</p>
    </div>
  );
}

interface SentencesProps {
  readonly mentions: readonly Mention[];
  readonly ends: readonly [Pattern, Pattern];
  readonly isHere: (pattern: Pattern) => boolean;
}

function Sentences({ mentions, ends, isHere }: SentencesProps) {
  const [first, second] = ends;
  if (mentions.length === 0 && ends.every(({ status }) => status === 'written'))
    return <p className={styles['quiet']}>No text mentions this link; only front matter lists it.</p>;
  return [
    { speaker: first, named: second },
    { speaker: second, named: first },
  ].map(({ speaker, named }) => {
    const said = mentions.filter(({ by }) => by === speaker.id);
    const name = isHere(speaker) ? 'This pattern' : speaker.name;
    if (speaker.status === 'unwritten')
      return (
        <p key={speaker.id} className={styles['quiet']}>
          {`${name} has not been written yet.`}
        </p>
      );
    if (said.length === 0)
      return (
        <p key={speaker.id} className={styles['quiet']}>
          {`The prose of ${isHere(speaker) ? 'this pattern' : speaker.name} does not name ${isHere(named) ? 'this one' : named.name}.`}
        </p>
      );
    return (
      <div key={speaker.id} className={styles['says']}>
        <p className={styles['speaker']}>{`${name} says`}</p>
        {said.map(({ sentence }) => (
          <blockquote key={sentence}>
            <Named sentence={sentence} pattern={named} />
          </blockquote>
        ))}
      </div>
    );
  });
}

/** Shows a sentence with the relevant name in bold. */
function Named({ sentence, pattern }: { readonly sentence: string; readonly pattern: Pattern }) {
  return (
    <p>
      {piecesOf(namedIn(sentence, pattern)).map(({ start, text, isMarked }) =>
        isMarked ? <strong key={start}>{text}</strong> : <span key={start}>{text}</span>,
      )}
    </p>
  );
}

function declaration(
  link: Link,
  [first, second]: readonly [Pattern, Pattern],
  isHere: (pattern: Pattern) => boolean,
): string {
  if (link.declaredBy === 'both') return 'Both declare this link.';
  const declarer = link[link.declaredBy] === first.id ? first : second;
  const silent = declarer === first ? second : first;
  const who = isHere(declarer) ? 'this pattern' : declarer.name;
  if (silent.status === 'unwritten') return `Only ${who} declares this link.`;
  return `Only ${who} declares this link; ${isHere(silent) ? 'this pattern' : silent.name} does not.`;
}
