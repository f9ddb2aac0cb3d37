import type { Reference } from '../../language/project/project.ts';
import type { Change } from '../../language/project/recognise.ts';

/** Says what became of a pattern of the reader's own language. */
export function changeInWords(change: Change): string {
  switch (change.kind) {
    case 'gone':
      return `${named(change.before)} is gone. It stays in yours, and nothing is lost.`;
    case 'renamed':
      return `${named(change.before)} is now called “${change.now.name}”.`;
    case 'renumbered':
      return `${named(change.before)} has the number ${change.now.id} now.`;
    case 'found':
      return `${named(change.before)} was found again.`;
  }
}

function named({ id, name }: Reference): string {
  return id === null ? `“${name}”` : `“${name}” (${id})`;
}
