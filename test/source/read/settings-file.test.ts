import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/language/review/rules.ts';
import { choicesOf } from '../../../src/language/review/settings.ts';
import { readJsonTree } from '../../../src/source/read/json-tree.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { changed } from '../../fixtures/clean-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

const LONE = changed(['001-north-hall.md', 'learning]', 'learning, zinc]']);

async function told(settings: string, files = LONE) {
  const { diagnostics } = await loadLanguage(await makeFolder({ ...files, 'semilattice.json': settings }));
  return diagnostics.map(
    ({ rule, severity, file, line, column, message, hint }) =>
      `${severity} ${rule} ${file}:${line}:${column} ${message} ${hint}`,
  );
}

test('a rule is switched off, or changed in severity', async () => {
  expect(await told('{}')).toEqual([expect.stringMatching(/^note lone-tag/)]);
  expect(await told('{ "rules": { "lone-tag": "off" } }')).toEqual([]);
  expect(await told('{ "$schema": "x", "rules": { "lone-tag": "error" } }')).toEqual([
    expect.stringMatching(/^error lone-tag/),
  ]);
});

test('what loading tells follows the settings too', async () => {
  const files = { ...LONE, '004-x.md': '# none\n' };
  expect(await told('{ "rules": { "front-matter": "warning", "lone-tag": "off" } }', files)).toEqual([
    expect.stringMatching(/^warning front-matter/),
  ]);
});

describe('a fault in the settings is told at its place, and the rest of them counts', () => {
  test.each([
    ['{ "rules": ', '1:11', /not JSON: the text ends where a value should come/],
    ['{\n  "rules": {},\n}', '3:1', /not JSON: a key in double quotation marks/],
    ["{ 'rules': {} }", '1:3', /not JSON: texts and keys stand in double/],
    ['// settings\n{}', '1:1', /not JSON: JSON has no comments/],
    ['{ "rules": {} } {}', '1:17', /the end of the text/],
    ['{ "rules" {} }', '1:11', /a colon should come here/],
    ['{ "rules": {}\n', '1:14', /the text ends where a comma or "}" should come/],
    ['{ "ignore": ["a" "b"] }', '1:18', /a comma should come here/],
    ['', '1:1', /not JSON/],
    ['[]', '1:1', /should hold an object/],
    ['{ "rules": [] }', '1:12', /"rules" should hold an object/],
    ['{ "$schema": 1 }', '1:14', /"\$schema" should be the address/],
    ['{ "rule": {} }', '1:3', /key "rule" means nothing here.*Did you mean "rules"/],
    ['{ "rules": {}, "rules": {} }', '1:16', /"rules" is there twice/],
    ['{ "__proto__": {} }', '1:3', /key "__proto__" means nothing here/],
  ])('%s', async (settings, place, message) => {
    const all = await told(settings);
    const faults = all.filter((line) => line.includes(' settings '));
    expect(faults).toEqual([expect.stringContaining(`error settings semilattice.json:${place} `)]);
    expect(faults[0]).toMatch(message);
    expect(all).toContainEqual(expect.stringMatching(/^note lone-tag/));
  });

  test.each([
    ['"lone-tags": "off"', '3:3', /no rule "lone-tags"\. Did you mean "lone-tag"/],
    ['"form": "warn"', '3:11', /"form" cannot be "warn"\. Did you mean "warning"/],
    ['"form": true', '3:11', /"form" cannot be this\. It can be "off", "error", "warning" or "note"/],
  ])('%s', async (rule, place, message) => {
    const faults = await told(`{\n\t"rules": {\n\t\t${rule},\n\t\t"lone-tag": "off"\n\t}\n}\n`);
    expect(faults).toEqual([expect.stringContaining(`error settings semilattice.json:${place} `)]);
    expect(faults[0]).toMatch(message);
  });
});

test('the rules cannot be used to hide that the settings are wrong', async () => {
  expect(await told('{ "rules": { "settings": "off", "lone-tag": "off" } }')).toEqual([
    expect.stringContaining('no rule "settings"'),
  ]);
});

test('a text is JSON where JSON.parse takes it, and only there', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const damaged = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[],:"\\ \n\t01e-+.tfn/\u0001'))
    .map(([text, at, letter]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + letter + text.slice(index + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged), (text) => {
      expect(readJsonTree(text).kind === 'tree').toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test('a deep file of settings is refused, a long one is read', async () => {
  expect(await told('['.repeat(101))).toContainEqual(expect.stringContaining('nested too deeply'));
  const keys = Array.from({ length: 20_000 }, (_, key) => `"k${key}": 1`).join(', ');
  expect((await told(`{ ${keys} }`)).length).toBeLessThan(100);
  expect(readJsonTree(`"${'\\n'.repeat(50_000)}"`).kind).toBe('tree');
});

test('the schema for editors names exactly the rules, and what each can be', () => {
  const schema = JSON.parse(readFileSync('semilattice.schema.json', 'utf8')) as {
    properties: { rules: { properties: Record<string, unknown>; additionalProperties: boolean } };
    additionalProperties: boolean;
  };
  expect(schema.properties.rules.properties).toEqual(
    Object.fromEntries(
      RULES.map(({ id, when, severity }) => [
        id,
        { description: when, default: severity, enum: choicesOf(id) },
      ]),
    ),
  );
  expect([schema.additionalProperties, schema.properties.rules.additionalProperties]).toEqual([false, false]);
});

test.each(['front-matter', 'unreadable-file', 'duplicate-id'])(
  'the rule %s cannot be switched off, for it tells of files that are left out',
  async (rule) => {
    const { diagnostics } = await loadLanguage(
      await makeFolder({
        '001-a.md': patternText(1),
        '001-b.md': patternText(1),
        '002-x.md': 'nothing',
        '003-x.md': new Uint8Array([0xff]),
        'semilattice.json': JSON.stringify({ rules: { [rule]: 'off' } }),
      }),
    );
    expect(diagnostics.filter((told) => told.rule === rule && told.severity === 'error')).not.toEqual([]);
    expect(diagnostics.filter((told) => told.rule === 'settings').map(({ message }) => message)).toEqual([
      `The rule "${rule}" cannot be switched off: it reports files that are left out.`,
    ]);
  },
);
