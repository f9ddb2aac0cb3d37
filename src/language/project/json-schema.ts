import * as v from 'valibot';
import { JSON_VERSION } from './write-json.ts';

const key = v.pipe(
  v.string(),
  v.regex(
    /^(?:[1-9][0-9]{0,14}|own-[1-9][0-9]{0,14}|~.*)$/,
    'It should be a number such as "13", "own-1", or "~" and a slug.',
  ),
);
const keys = v.optional(v.pipe(v.array(key), v.maxLength(10_000)), []);
const text = v.optional(v.string(), '');
const remarks = {
  state: v.optional(
    v.nullable(
      v.picklist(['adopted', 'trying', 'planned'], 'It should be "adopted", "trying", "planned" or null.'),
    ),
    null,
  ),
  note: text,
  carer: text,
};
const reference = {
  id: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999_999_999))),
  slug: text,
  name: v.string(),
};

const CHOSEN = v.strictObject({ ...reference, ...remarks });
const OWN = v.strictObject({
  own: v.pipe(v.string(), v.regex(/^own-[1-9][0-9]{0,14}$/, 'It should be "own-" and a number.')),
  name: v.string(),
  problem: text,
  solution: text,
  text,
  larger: keys,
  smaller: keys,
  ...remarks,
});

type PatternSchema = v.GenericSchema<unknown, v.InferOutput<typeof CHOSEN> | v.InferOutput<typeof OWN>>;

/** The form of the whole, for either way to tell the two kinds of patterns apart. */
function projectSchema(pattern: PatternSchema) {
  return v.strictObject({
    $schema: v.optional(v.string()),
    version: v.literal(JSON_VERSION),
    title: v.string(),
    purpose: text,
    language: v.optional(v.strictObject({ title: text, address: text }), {}),
    order: v.optional(
      v.picklist(['large-to-small', 'by-hand'], 'It should be "large-to-small" or "by-hand".'),
      'large-to-small',
    ),
    patterns: v.pipe(v.array(pattern), v.maxLength(10_000)),
    setAside: v.optional(
      v.pipe(v.array(v.strictObject({ ...reference, why: text })), v.maxLength(10_000)),
      [],
    ),
    guided: v.optional(
      v.strictObject({ at: v.optional(v.nullable(key), null), looked: keys, skipped: keys }),
      {},
    ),
  });
}

/** The JSON form of a project, with which files are read. A fault is told of the kind that a pattern seems to be. */
export const PROJECT_SCHEMA = projectSchema(
  v.lazy((input): PatternSchema => (Object.hasOwn(Object(input) as object, 'own') ? OWN : CHOSEN)),
);

/** The same form as an alternative of two kinds, from which `semilattice-project.schema.json` is made. */
export const PUBLISHED_SCHEMA = projectSchema(v.union([CHOSEN, OWN]));
