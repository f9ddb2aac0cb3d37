import { type Entry, type Project, type Reference, STATES, type State, usualSlug } from './project.ts';

/** The version of links. It grows when older programs could not read them any more. */
export const LINK_VERSION = '1';

/**
 * The first letter of a part of a link, by what the part says. Parts about a pattern follow the part that names it.
 */
export const LETTER = {
  title: 't',
  purpose: 'u',
  language: 'f',
  address: 'g',
  byHand: 'h',
  /** A chosen pattern: a letter for its state, its number if it has one, a full stop, and its name. */
  chosen: 'c',
  own: 'o',
  setAside: 'x',
  slug: 's',
  note: 'n',
  carer: 'k',
  why: 'y',
  problem: 'p',
  solution: 'd',
  text: 'm',
  larger: 'l',
  smaller: 'w',
} as const;

const STATE_LETTERS: Readonly<Record<State, string>> = { adopted: 'a', trying: 't', planned: 'p' };
const NO_STATE = 'n';

/** Returns the letter of a state. */
export function stateLetter(state: State | null): string {
  return state === null ? NO_STATE : STATE_LETTERS[state];
}

/** Returns the state of a letter; undefined if it is none. */
export function stateOf(letter: string): State | null | undefined {
  return letter === NO_STATE ? null : STATES.find((state) => STATE_LETTERS[state] === letter);
}

/** How much of a project a link holds. */
export type LinkDetail = 'all' | 'without-texts' | 'numbers';

/**
 * Returns the parts of a link, none of which is empty. A link says nothing of the guided way, which is for one person
 * alone.
 */
export function linkParts(project: Project, detail: LinkDetail): readonly string[] {
  const { title, purpose, from, order, entries, setAside } = project;
  const isAll = detail === 'all';
  const has = (letter: string, value: string) => (value === '' ? [] : [letter + value]);
  const reference = (kind: string, state: string, { id, slug, name }: Reference) => {
    // Without a number, only the name says which pattern it is.
    const shown = detail === 'numbers' && id !== null ? '' : name;
    return [
      `${kind}${state}${id ?? ''}${shown === '' ? '' : `.${shown}`}`,
      ...(detail === 'numbers' || slug === usualSlug(id, name) ? [] : has(LETTER.slug, slug)),
    ];
  };
  const entryParts = (entry: Entry): readonly string[] => {
    const remarks = isAll ? [...has(LETTER.note, entry.note), ...has(LETTER.carer, entry.carer)] : [];
    if (entry.kind === 'chosen')
      return [...reference(LETTER.chosen, stateLetter(entry.state), entry.reference), ...remarks];
    const { number, name, problem, solution, text, larger, smaller, state } = entry;
    return [
      `${LETTER.own}${stateLetter(state)}${number}${name === '' ? '' : `.${name}`}`,
      ...(isAll
        ? [...has(LETTER.problem, problem), ...has(LETTER.solution, solution), ...has(LETTER.text, text)]
        : []),
      ...larger.map((key) => LETTER.larger + key),
      ...smaller.map((key) => LETTER.smaller + key),
      ...remarks,
    ];
  };
  return [
    LINK_VERSION,
    ...has(LETTER.title, title),
    ...(isAll ? has(LETTER.purpose, purpose) : []),
    ...(detail === 'numbers'
      ? []
      : [...has(LETTER.language, from.title), ...has(LETTER.address, from.address)]),
    ...(order === 'by-hand' ? [LETTER.byHand] : []),
    ...entries.flatMap(entryParts),
    ...(isAll
      ? setAside.flatMap(({ reference: left, why }) => [
          ...reference(LETTER.setAside, '', left),
          ...has(LETTER.why, why),
        ])
      : []),
  ];
}
