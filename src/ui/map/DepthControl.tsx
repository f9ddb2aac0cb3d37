import { useId } from 'react';
import { DEPTHS, type Depth } from '../../language/neighbourhood.ts';
import { Segments } from './Segments.tsx';

interface Props {
  readonly depth: 0 | Depth;
  readonly onChange: (depth: 0 | Depth) => void;
  /** Whether no pattern is open that could have a neighbourhood. */
  readonly disabled?: boolean;
}

const CHOICES = [
  { value: 0, text: 'All', label: 'All patterns' },
  ...DEPTHS.map((depth) => ({
    value: depth,
    text: String(depth),
    label: depth === 1 ? '1 link' : `${depth} links`,
  })),
] as const;

/** Sets how far around the open pattern the map reaches. */
export function DepthControl({ depth, onChange, disabled = false }: Props) {
  const name = useId();
  return (
    <Segments
      name={name}
      legend="Neighbourhood"
      title={
        disabled
          ? 'Open a pattern to see what is around it'
          : 'Up to how many links from the open pattern the map shows'
      }
      choices={CHOICES}
      value={depth}
      onChange={onChange}
      disabled={disabled}
    />
  );
}
