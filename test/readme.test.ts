import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { RULES } from '../src/language/review/rules.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README lists every rule of the review, as the review has it', () => {
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| (error|warning|note) +\| (.+?) +\|$/gm)];
  const listed = rows.map(([, id, severity, when]) => ({ id, severity, when }));
  expect(listed).toEqual(RULES.map(({ id, severity, when }) => ({ id, severity, when })));
});

test('the README names every command and every option', () => {
  const missing = COMMANDS.flatMap(({ name, options }) => [
    ...(readme.includes(`semilattice ${name}`) || readme.includes(`\`${name}\``) ? [] : [name]),
    ...options.map((option) => `--${option.name}`).filter((option) => !readme.includes(option)),
  ]);
  expect(missing).toEqual([]);
});
