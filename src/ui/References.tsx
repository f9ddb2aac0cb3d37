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
          <li key={reference}>{reference}</li>
        ))}
      </ul>
    </section>
  );
}
