import { type Pattern, asterisks, confidenceName } from '../../language/pattern.ts';

interface Props {
  readonly pattern: Pattern;
  readonly className: string | undefined;
}

/** The asterisks after a pattern's name. Screen readers say the word for them; a hypothesis has the word alone. */
export function Asterisks({ pattern, className }: Props) {
  if (pattern.status === 'unwritten' || pattern.isUnrated) return null;
  const marks = asterisks(pattern);
  return (
    <>
      {marks === '' ? ' ' : '\u00a0'}
      <span className={className} role="img" aria-label={confidenceName(pattern.confidence).toLowerCase()}>
        {marks}
      </span>
    </>
  );
}
