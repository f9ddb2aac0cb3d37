import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Reader, ReaderState } from '../store/reader.ts';

export const ReaderContext = createContext<Reader | null>(null);

/** Returns the reader of this page, which holds every way to change what is seen. */
export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('There is no reader above this component.');
  return reader;
}

/** Returns a part of what is seen. The component renders again only when that part changes. */
export function useReading<T>(select: (state: ReaderState) => T): T {
  return useStore(useReader(), select);
}
