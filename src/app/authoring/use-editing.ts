import type { Diagnostic } from '../../language/diagnostic.ts';
import { oncePer } from '../../language/once-per.ts';
import { byPattern } from '../../language/review/tally.ts';
import type { ReaderState } from '../../store/reader.ts';
import type { Editing } from '../../ui/review/editing.ts';
import { useReader, useReading } from '../use-reader.ts';
import { editingOf } from './editing-of.ts';

const findingsIn = oncePer(byPattern);

/** All findings about patterns, by pattern id. */
export const findingsOf = ({ bundle }: ReaderState): ReadonlyMap<number, readonly Diagnostic[]> =>
  findingsIn(bundle.diagnostics);

const editingIn = oncePer((bundle: ReaderState['bundle']) =>
  oncePer(({ base }: { readonly base: string }) =>
    editingOf(bundle.authoring, bundle.language.repository, base),
  ),
);

/** How this page lets authors edit files. */
export function useEditing(): Editing {
  const reader = useReader();
  return editingIn(useReading(({ bundle }) => bundle))(reader);
}
