import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Refuses to change names or numbers in a folder that is not in our own form: what they are there is a guess.
 *
 * @throws WrongUsage
 */
export function refuseOtherForms({ form }: LoadedLanguage): void {
  if (form)
    throw new WrongUsage(
      'These files are not in the form of Semilattice, so names and numbers in them cannot be changed.',
    );
}
