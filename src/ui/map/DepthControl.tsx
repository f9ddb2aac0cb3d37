import { useId } from 'react';
import { DEPTHS, type Depth } from '../../language/neighbourhood.ts';
import { Segments } from './Segments.tsx';

interface Props {
  readonly depth: 0 | Depth;
  readonly onChange: (depth: 0 | Depth) => void;
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
export function DepthControl({ depth, onChange }: Props) {
  const name = useId();
  return <Segments name={name} legend="Neighbourhood" choices={CHOICES} value={depth} onChange={onChange} />;
}
