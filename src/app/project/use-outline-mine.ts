import { useMemo } from 'react';
import type { OutlineMine } from '../../ui/outline/OutlineEntry.tsx';
import { usePart } from '../../ui/parts/part.ts';
import { useReader, useReading } from '../use-reader.ts';
import { deskOf } from './desk-part.ts';

/** Returns what the outline shows of the reader's own language; null until that is loaded. */
export function useOutlineMine(): OutlineMine | null {
  const part = usePart(deskOf(useReader()), false);
  const chosen = useReading(({ mine }) => mine?.chosen);
  const aside = useReading(({ mine }) => mine?.aside);
  const isStop = useReading(({ view }) => view.mine !== null);
  return useMemo(() => {
    if (part.state !== 'loaded' || !chosen || !aside) return null;
    const { desk, MineSign } = part.value;
    return { chosen, aside, isStop, Sign: MineSign, onToggle: desk.toggle };
  }, [part, chosen, aside, isStop]);
}
