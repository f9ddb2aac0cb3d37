import type { Reference } from './project.ts';
import type { Change } from './recognise.ts';

/** Says what became of a pattern that a project refers to, as a sentence. */
export function changeInWords(change: Change): string {
  const name = quotedName(change.before);
  switch (change.kind) {
    case 'gone':
      return `${name} is in the language no more.`;
    case 'renamed':
      return `${name} is now called “${change.now.name}”.`;
    case 'renumbered':
    case 'found':
      return `${name} has the number ${change.now.id} in the language.`;
  }
}

/** Returns the name of a pattern in quotation marks, with its number if it has one. */
export function quotedName({ id, name }: Pick<Reference, 'id' | 'name'>): string {
  return id === null ? `“${name}”` : `“${name}” (${id})`;
}
