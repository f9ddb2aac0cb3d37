import { linkAddresses } from '../../language/prose/linked-text.ts';
import styles from './References.module.css';

interface Props {
  readonly references: readonly string[];
  /** The rank of the heading, which is below that of the pattern's name. */
  readonly heading: 'h2' | 'h4';
}

/** Lists the sources from a pattern's front matter if its text does not list them. */
export function References({ references, heading: Heading }: Props) {
  if (references.length === 0) return null;
  return (
    <section className={styles['references']} data-references="">
      <Heading>References</Heading>
      <ul>
        {references.map((reference) => (
          <li key={reference}>
            {linkAddresses(reference).map(({ text, href }, index) =>
              href === null ? (
                // A given text always has the same pieces.
                // oxlint-disable-next-line react/no-array-index-key
                <span key={index}>{text}</span>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key
                <a key={index} href={href} rel="noopener noreferrer">
                  {text}
                </a>
              ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
