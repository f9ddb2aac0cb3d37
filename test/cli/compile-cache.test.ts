import { execFile } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import module from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';

const run = promisify(execFile);

test('what Node compiled is kept within the package alone, where Node can keep it', async () => {
  const place = await makeFolder({
    'package/package.json': '{"type":"module"}',
    'package/build/semilattice.js': 'console.log(process.argv[2]);',
    'elsewhere/x.md': '',
  });
  await cp('bin', join(place, 'package/bin'), { recursive: true });
  const bin = join(place, 'package/bin/semilattice.js');
  for (let times = 0; times < 2; times++) {
    const { stdout, stderr } = await run(process.execPath, [bin, 'ran'], { cwd: join(place, 'elsewhere') });
    expect([stdout, stderr]).toEqual(['ran\n', '']);
  }
  const kept =
    'enableCompileCache' in module
      ? ['bin', 'build', 'node_modules', 'package.json']
      : ['bin', 'build', 'package.json'];
  expect((await readdir(join(place, 'package'))).toSorted()).toEqual(kept);
  expect(await readdir(join(place, 'elsewhere'))).toEqual(['x.md']);
});
