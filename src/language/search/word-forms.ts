import { stemmer } from 'stemmer';

/**
 * Maps the forms of an English word to one form: plural, -ed, -ing, common irregular forms, and British and American
 * spelling. The result need not be a word; only equality matters:
 *
 *     plan, plans, planned, planning             plan
 *     organise, organizes, organising            organis
 *     policy, policies                           policy
 *
 * Words with letters other than a–z, and regular words of fewer than four letters, are returned as they are. One ending
 * is removed, so a second call on the result may remove another, but it never fails.
 *
 * @param word A folded word (see `wordsOf`).
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const regular = IRREGULAR.get(word) ?? word;
  if (regular.length < 4) return regular;
  return bare(withoutPast(singular(spellOneWay(regular))));
}

/**
 * Maps words of one family to one root: `limit`, `limits`, `limiting`, `limitation` and `limited` all give `limit`. Roots
 * are coarser than stems and bring some words together that have little in common, such as `general` and `generate`, so a
 * word that only shares the root counts less. The index contains no roots.
 *
 * @param word A folded word (see `wordsOf`).
 */
export function rootOf(word: string): string {
  if (!/^[a-z]{4,40}$/.test(word)) return word;
  const root = stemmer(spellOneWay(word));
  // Porter's algorithm leaves the endings of “failure” and “thinly”.
  return root.replace(/(?<=.{4})(?:ur|li)$/, '');
}

/** Maps American and British spelling to one form. */
function spellOneWay(word: string): string {
  const spelled = word
    .replace(/iz(e|es|ed|ing|er|ers|ation|ations|ational|able)$/, 'is$1')
    .replace(/yz(e|es|ed|ing|er|ers)$/, 'ys$1')
    .replace(/([a-z]{2})our(s|ed|ing|al|able|ite|ites|less|hoods?|)$/, '$1or$2')
    .replace(/ogue(s|d|)$/, 'og$1');
  return SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), spelled);
}

/** Parts of words. The second of each pair loses its endings in the same way as the American word. */
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['manoeuvr', 'maneuver'],
  ['artefact', 'artifact'],
  ['sceptic', 'skeptic'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['practise', 'practice'],
  ['practising', 'practicing'],
  ['centre', 'centere'],
  ['centring', 'centering'],
  ['theatre', 'theatere'],
  ['fibre', 'fibere'],
  ['metre', 'metere'],
  ['litre', 'litere'],
  ['calibre', 'calibere'],
];

function singular(word: string): string {
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[a-z]{2}sis$/.test(word)) return word.slice(0, -2);
  return /(?:[^sui])s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (/[a-z]{2}ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const ending = /(?:ing|(?<!e)ed)$/.exec(word)?.[0] ?? '';
  if (ending === '') return word;
  const base = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(base)) return word;
  return base.length < 3 ? `${base}e` : base;
}

/** Removes a final e and makes a doubled last consonant single, because both differ between the forms of a word. */
function bare(word: string): string {
  let rest = word;
  if (rest.length > 3 && rest.endsWith('e') && /[aeiouy]/.test(rest.slice(0, -1))) rest = rest.slice(0, -1);
  if (rest.length > 3 && /([b-df-hj-np-tv-z])\1$/.test(rest)) rest = rest.slice(0, -1);
  return rest;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'apis:api children:child men:man women:woman people:person mice:mouse criteria:criterion phenomena:phenomenon ' +
    'indices:index matrices:matrix vertices:vertex lives:life halves:half selves:self shelves:shelf ' +
    'built:build wrote:write written:write ran:run broke:break broken:break chose:choose chosen:choose ' +
    'taught:teach learnt:learn thought:think brought:bring bought:buy caught:catch found:find held:hold ' +
    'kept:keep knew:know known:know led:lead made:make meant:mean met:meet paid:pay said:say sent:send ' +
    'shown:show spoke:speak spoken:speak spent:spend stood:stand took:take taken:take told:tell ' +
    'understood:understand gave:give given:give grew:grow grown:grow began:begin begun:begin ' +
    'programme:program programmes:program drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall felt:feel lost:lose ' +
    'hid:hide hidden:hide rose:rise risen:rise saw:see seen:see went:go gone:go dealt:deal '
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', word = ''] = pair.split(':');
      return [form, word];
    }),
);

/** Returns what the index holds for a word: the word itself, so that typos can be found, and its stem if it differs. */
export function formsOf(word: string): readonly string[] {
  const stemmed = stem(word);
  return stemmed === word ? [word] : [word, stemmed];
}
