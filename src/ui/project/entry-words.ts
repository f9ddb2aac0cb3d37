import { counted } from '../../language/counted.ts';
import { STATES, type Entry, type Project, type State } from '../../language/project/project.ts';

/** Returns the word for a state. */
export function stateName(state: State): string {
  switch (state) {
    case 'adopted':
      return 'Adopted';
    case 'trying':
      return 'Trying';
    case 'planned':
      return 'Planned';
  }
}

/** Says in one line how far an entry is used and who cares for it; empty if nobody has said. */
export function entryFacts({ state, carer }: Entry): string {
  return [state === null ? '' : stateName(state), carer === '' ? '' : `Cared for by ${carer}`]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** Says in one line how many patterns a project has, and how far they are used. */
export function projectFacts({ entries }: Project): string {
  const own = entries.filter(({ kind }) => kind === 'own').length;
  const states = STATES.map((state) => ({
    state,
    count: entries.filter((entry) => entry.state === state).length,
  }));
  return [
    counted(entries.length, 'pattern'),
    ...(own === 0 ? [] : [`${own} of our own`]),
    ...states.flatMap(({ state, count }) =>
      count === 0 ? [] : [`${count} ${stateName(state).toLowerCase()}`],
    ),
  ].join(' · ');
}
