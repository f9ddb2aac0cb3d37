import type { Pattern } from '../../language/pattern.ts';
import { MineToggle } from '../../ui/project/MineToggle.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { toggleMine } from './desk-part.ts';

interface Props {
  readonly pattern: Pattern;
  readonly isStop?: boolean;
}

/** The button of a pattern that puts it into the reader's own language, in its panel and in its preview. */
export function PatternMine({ pattern: { id, name }, isStop = true }: Props) {
  const reader = useReader();
  return (
    <MineToggle
      name={name}
      isIn={useReading(({ mine }) => mine?.chosen.has(id) ?? false)}
      isStop={isStop}
      onToggle={() => void toggleMine(reader, id)}
    />
  );
}
