/* oxlint-disable no-control-regex -- control characters are what is tested */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCommand } from '../../src/language/new-command.ts';

test('the command starts a file', () => {
  const plain = { name: 'Living Documentation', scale: 3, id: 27, folder: 'patterns' };
  expect(newCommand(plain)).toBe('semilattice new "Living Documentation" --scale 3 --id 27 patterns');
  expect(newCommand({ ...plain, id: null, folder: 'my patterns' })).toBe(
    'semilattice new "Living Documentation" --scale 3 "my patterns"',
  );
});

test('whatever a stranger names a pattern, a shell takes it as one word that means nothing', () => {
  const character = fc.constantFrom(...'az $`"\'\\!;|&<>(){}*?~#-\n\u001b\u202e');
  const nasty = fc.string({ unit: character, minLength: 1, maxLength: 30 });
  const names = fc.sample(nasty, { numRuns: 200, seed: 1 }).filter((name) => name.trim() !== '');
  const script = ['semilattice() { printf "%s\\0" "$#" "$2"; }'];
  for (const name of [...names, '$(touch /tmp/x)', '`id`', "it's", 'a"; rm -rf ~; "'])
    script.push(newCommand({ name, scale: 1, id: 2, folder: 'p' }));
  const { stdout, stderr } = spawnSync('sh', ['-c', script.join('\n')], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const words = stdout.split('\0').slice(0, -1);
  expect(words).toHaveLength(2 * (script.length - 1));
  const clean = (name: string) =>
    name
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
  expect(words.filter((_, index) => index % 2 === 0)).toEqual(script.slice(1).map(() => '7'));
  expect(words.filter((_, index) => index % 2 === 1).slice(0, names.length)).toEqual(names.map(clean));
});
