import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PackedBundle } from '../../../src/map/bundle.ts';
import { SLOTS } from '../../../src/source/build/app-slots.ts';
import { fillApp } from '../../../src/source/build/fill-app.ts';

const BUNDLE = { lang: `en'"\\\u2028\`\${x}` } as PackedBundle;

const APP = {
  'index.html': `<link href="${SLOTS.base}assets/a-12345678.css"><script src="${SLOTS.base}assets/boot-12345678.js">`,
  'assets/boot-12345678.js': 'import("./main-12345678.js")',
  'assets/main-12345678.js': `const b=JSON.parse("${SLOTS.bundle}");import("./boot-12345678.js")`,
  'assets/some.module-12345678.js': 'import"./main-12345678.js"',
  'assets/path-12345678.js': `const base=\`${SLOTS.base}\``,
  'assets/none-12345678.js': 'export{}',
  'assets/a-12345678.css': `a{src:url(${SLOTS.base}assets/f.woff2)}`,
  'assets/f.woff2': 'font',
};

function filled(bundle = BUNDLE, base = '/'): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(APP).map(([path, text]) => [path, Buffer.from(text)]));
  return new Map(
    [...fillApp(files, { bundle, base })].map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
}

const nameOf = (files: ReadonlyMap<string, string>, start: string) =>
  [...files.keys()].find((path) => path.startsWith(`assets/${start}-`)) ?? '';

test('the bundle and the base stand where their slots were', () => {
  const files = filled(BUNDLE, '/語"\'`${x}/');
  const main = files.get(nameOf(files, 'main')) ?? '';
  const [, literal = ''] = /JSON\.parse\((.*?)\);import/s.exec(main) ?? [];
  expect(JSON.parse(String(new Function(`return ${literal}`)()))).toEqual(BUNDLE);
  const path = files.get(nameOf(files, 'path')) ?? '';
  expect(new Function(`${path};return base`)()).toBe('/語"\'`${x}/');
  expect(files.get('index.html')).toContain('href="/語&quot;');
  expect(files.get(nameOf(files, 'a'))).toContain('url(/%E8%AA%9E%22%27`${x}/assets/f.woff2)');
  expect([...files.values()].join('')).not.toContain('semilattice-');
});

test('a file whose content depends on a slot has another name for another value, and no other file has', () => {
  const [one, other, moved] = [filled(), filled({ lang: 'de' } as PackedBundle), filled(BUNDLE, '/sub/')];
  const changes = (files: ReadonlyMap<string, string>) =>
    ['boot', 'main', 'some.module', 'path', 'none', 'a'].filter(
      (start) => nameOf(one, start) !== nameOf(files, start),
    );
  expect(changes(other)).toEqual(['boot', 'main', 'some.module']);
  expect(changes(moved)).toEqual(['path', 'a']);
  expect(filled()).toEqual(one);
  expect(other.get('index.html')).toContain(nameOf(other, 'boot'));
  expect(other.get(nameOf(other, 'boot'))).toContain(nameOf(other, 'main').slice('assets/'.length));
  expect(one.has('assets/none-12345678.js')).toBe(true);
});

test('a file whose name has a dot is named as it is', () => {
  const files = new Map([
    ['assets/some.module-12345678.js', `const base="${SLOTS.base}"`],
    ['assets/start-12345678.js', 'import("./some.module-12345678.js")'],
  ]);
  const app = fillApp(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])), {
    bundle: BUNDLE,
    base: '/',
  });
  const texts = new Map([...app].map(([path, content]) => [path, Buffer.from(content).toString()]));
  const name = nameOf(texts, 'some.module').slice('assets/'.length);
  expect(name).not.toBe('some.module-12345678.js');
  expect(texts.get(nameOf(texts, 'start'))).toBe(`import("./${name}")`);
});

test('the app that the package ships has each slot, and what renders pages has none', async () => {
  expect(await readFile('build/app/index.html', 'utf8')).toContain(SLOTS.base);
  const renderer = await readFile('build/renderer/entry-server.mjs', 'utf8');
  for (const slot of Object.values(SLOTS)) expect(renderer).not.toContain(slot);
});

test('the panel does not wait for the map, nor the app for either', async () => {
  const files = (await readdir('build/app/assets')).filter((file) => file.endsWith('.js'));
  const imports = async (name: string) => {
    const file = files.find((one) => one.startsWith(`${name}-`)) ?? '';
    const code = await readFile(join('build/app/assets', file), 'utf8');
    return [...code.matchAll(/\bfrom\s?"\.\/([\w-]+?)-[\w-]{8}\.js"/g)].map(([, chunk]) => chunk);
  };
  expect(await imports('Panel')).toContain('main');
  expect(await imports('Panel')).not.toContain('GraphView');
  expect(await imports('GraphView')).not.toContain('Panel');
  for (const later of ['Panel', 'GraphView']) expect(await imports('main')).not.toContain(later);
});
