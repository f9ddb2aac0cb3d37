import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Reader, ReaderState } from '../store/reader.ts';

export const ReaderContext = createContext<Reader | null>(null);

/** The reader whose page this is: the ways to change what is seen. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('There is no reader above this component.');
  return reader;
}

/** A part of what is seen. The component is rendered again when that part is another value, and not before. */
export function useReading<T>(select: (state: ReaderState) => T): T {
  return useStore(useReader(), select);
}
