import { decodeEscapes } from '../decode-escapes.ts';
import { assembleProject } from './assemble.ts';
import { isEntryKey } from './clean-keys.ts';
import { LETTER, LINK_VERSION, stateOf } from './link-parts.ts';
import { type OwnEntry, type Project, type Reference, type State, emptyProject } from './project.ts';
import { type Reading, type ReadingFault, refused } from './reading.ts';

/** Longest value that is read, in characters. Some programs write longer links than ours. */
const LONGEST_VALUE = 200_000;

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type DraftEntry =
  | Draft<OwnEntry & { larger: string[]; smaller: string[] }>
  | { kind: 'chosen'; reference: Draft<Reference>; state: State | null; note: string; carer: string };
type DraftAside = { reference: Draft<Reference>; why: string };

/** Reads the value that `writeLink` wrote. A part that means nothing is a fault, and the rest is read. */
export function readLink(value: string): Reading {
  if (value.length > LONGEST_VALUE) return refused('the link', 'It is too long to hold a project.');
  return readLinkParts(value.split(',').map((part) => decodeEscapes(part.replaceAll('+', ' '))));
}

/** Reads the parts of a link, as the query of an address gives them. */
export function readLinkParts(parts: readonly string[]): Reading {
  const [version, ...rest] = parts;
  if (version !== LINK_VERSION)
    return refused(
      'the link',
      /^\d+$/.test(version ?? '')
        ? 'A newer version of Semilattice made it.'
        : 'It holds no project, or its beginning is lost.',
    );
  const draft: Draft<Project> = emptyProject('', { title: '', address: '' });
  const entries: DraftEntry[] = [];
  const asides: DraftAside[] = [];
  const entryPlaces: number[] = [];
  const asidePlaces: number[] = [];
  const faults: ReadingFault[] = [];
  /** What the following parts are about. */
  let about: DraftEntry | DraftAside | null = null;
  rest.forEach((part, index) => {
    const at = index + 2;
    const letter = part.charAt(0);
    const text = part.slice(1);
    const entry = about && 'kind' in about ? about : null;
    const own = entry?.kind === 'own' ? entry : null;
    const reference = about && 'reference' in about ? about.reference : null;
    const named = /^([a-z]?)([1-9]\d{0,14})?(?:\.(.*))?$/su.exec(text);
    const state = stateOf(named?.[1] ?? '');
    const id = named?.[2] === undefined ? null : Number(named[2]);
    const name = named?.[3] ?? '';
    if (letter === LETTER.title) draft.title = text;
    else if (letter === LETTER.purpose) draft.purpose = text;
    else if (letter === LETTER.language) draft.from = { ...draft.from, title: text };
    else if (letter === LETTER.address) draft.from = { ...draft.from, address: text };
    else if (part === LETTER.byHand) draft.order = 'by-hand';
    else if (letter === LETTER.chosen && named && state !== undefined) {
      about = { kind: 'chosen', reference: { id, slug: '', name }, state, note: '', carer: '' };
      entries.push(about);
      entryPlaces.push(at);
    } else if (letter === LETTER.own && named && state !== undefined && id !== null) {
      about = {
        kind: 'own',
        number: id,
        name,
        problem: '',
        solution: '',
        text: '',
        larger: [],
        smaller: [],
        state,
        note: '',
        carer: '',
      };
      entries.push(about);
      entryPlaces.push(at);
    } else if (letter === LETTER.setAside && named?.[1] === '') {
      about = { reference: { id, slug: '', name }, why: '' };
      asides.push(about);
      asidePlaces.push(at);
    } else if (letter === LETTER.slug && reference) reference.slug = text;
    else if (letter === LETTER.note && entry) entry.note = text;
    else if (letter === LETTER.carer && entry) entry.carer = text;
    else if (letter === LETTER.why && about && 'why' in about) about.why = text;
    else if (letter === LETTER.problem && own) own.problem = text;
    else if (letter === LETTER.solution && own) own.solution = text;
    else if (letter === LETTER.text && own) own.text = text;
    else if (letter === LETTER.larger && own && isEntryKey(text)) own.larger.push(text);
    else if (letter === LETTER.smaller && own && isEntryKey(text)) own.smaller.push(text);
    else
      faults.push({ where: `part ${at} of the link`, what: `“${part.slice(0, 200)}” means nothing here.` });
  });
  return assembleProject(
    { ...draft, entries, setAside: asides },
    {
      entry: (at) => `part ${entryPlaces[at] ?? 1} of the link`,
      aside: (at) => `part ${asidePlaces[at] ?? 1} of the link`,
    },
    faults,
  );
}
