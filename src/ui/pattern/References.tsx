import { linkAddresses } from '../../language/prose/linked-text.ts';
import styles from './References.module.css';

interface Props {
  readonly references: readonly string[];
  /** The rank of their heading, which stands below that of the pattern's name. */
  readonly heading: 'h2' | 'h4';
}

/** What a pattern's front matter names as its sources, where its text does not. */
export function References({ references, heading: Heading }: Props) {
  if (references.length === 0) return null;
  return (
    <section className={styles['references']}>
      <Heading>References</Heading>
      <ul>
        {references.map((reference) => (
          <li key={reference}>
            {linkAddresses(reference).map(({ text, href }, index) =>
              href === null ? (
                // A text has the same pieces each time.
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
