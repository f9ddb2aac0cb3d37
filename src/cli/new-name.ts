import { slugOf } from '../language/pattern.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Checks the name that somebody gives to a pattern.
 *
 * @param call How the command is called, for a call without a name.
 * @throws WrongUsage if it is no name.
 */
export function newName(given: string | undefined, call: string): string {
  const name = (given ?? '').replace(/\s+/g, ' ').trim();
  if (name === '') throw new WrongUsage(`Which name? Give it in quotation marks: ${call}`);
  if (name.length > 200) throw new WrongUsage('A name has at most 200 characters.');
  if (/[\p{Cc}\p{Cs}]/u.test(name))
    throw new WrongUsage('A name is one line of text, without control characters.');
  if (name.endsWith('*')) {
    throw new WrongUsage(
      'Asterisks behind a name are its confidence: leave them out, and set them in the file.',
    );
  }
  if (slugOf(0, name) === slugOf(0, '')) throw new WrongUsage('A name has a letter or a digit in it.');
  return name;
}
