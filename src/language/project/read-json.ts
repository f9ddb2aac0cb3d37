import * as v from 'valibot';
import { assembleProject } from './assemble.ts';
import { PROJECT_SCHEMA } from './json-schema.ts';
import type { Entry, SetAside } from './project.ts';
import { type Reading, type ReadingFault, refusalOfLength, refused } from './reading.ts';
import { JSON_VERSION } from './write-json.ts';

/** Most faults that are told of one file. */
const MOST_FAULTS = 20;

/** Reads a project that `writeJson` or another program wrote. A file in which anything is wrong is refused as a whole. */
export function readJson(text: string): Reading {
  const tooLong = refusalOfLength(text);
  if (tooLong) return tooLong;
  try {
    return readData(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused('the whole file', `It is not JSON: ${error.message}.`);
  }
}

/** Reads the data of a project, from wherever it comes. */
export function readData(data: unknown): Reading {
  const { version } = Object(data) as { readonly version?: unknown };
  if (typeof version === 'number' && version > JSON_VERSION)
    return refused(
      'version',
      `A newer version of Semilattice wrote this (${version}). Open it with that one.`,
    );
  const parsed = v.safeParse(PROJECT_SCHEMA, data);
  if (!parsed.success) return { kind: 'refused', faults: parsed.issues.slice(0, MOST_FAULTS).map(faultOf) };
  const { title, purpose, language, order, patterns, setAside, guided } = parsed.output;
  return assembleProject(
    {
      title,
      purpose,
      from: language,
      order,
      entries: patterns.map((pattern): Entry => {
        if (!('own' in pattern)) {
          const { id, slug, name, ...remarks } = pattern;
          return { kind: 'chosen', reference: { id, slug, name }, ...remarks };
        }
        const { own, ...rest } = pattern;
        return { kind: 'own', number: Number(own.slice('own-'.length)), ...rest };
      }),
      setAside: setAside.map(({ why, ...reference }): SetAside => ({ reference, why })),
      guided,
    },
    { entry: (at) => `patterns[${at}]`, aside: (at) => `setAside[${at}]` },
  );
}

function faultOf(issue: v.BaseIssue<unknown>): ReadingFault {
  const where = (issue.path ?? [])
    .map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
  return { where: where === '' ? 'the whole file' : where, what: whatIsWrong(issue) };
}

function whatIsWrong({ expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'This key means nothing here.';
  return message.startsWith('It should')
    ? message
    : `It should be ${expected ?? 'another'}, not ${received}.`;
}
