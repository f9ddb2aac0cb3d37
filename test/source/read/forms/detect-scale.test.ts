import { expect, test } from 'vitest';
import { detectScale } from '../../../../src/source/read/forms/detect-scale.ts';
import { type PlainFile, readPlainFile } from '../../../../src/source/read/forms/plain-file.ts';

/** Detects the scale of files with a front matter, and counts how often their front matter is looked at. */
function detect(fields: (at: number) => readonly string[]): {
  readonly scale: string;
  readonly looked: number;
} {
  let looked = 0;
  const files = Array.from({ length: 6 }, (_, at): PlainFile => {
    const text = `---\n${fields(at).join('\n')}\n---\n\nSome text.\n`;
    const plain = readPlainFile({ path: `${at}.md`, text });
    if (!('tree' in plain)) throw new Error('The file was not read.');
    const { frontMatter } = plain;
    return {
      ...plain,
      frontMatter: {
        ...frontMatter,
        get data() {
          looked++;
          return frontMatter.data;
        },
      },
    };
  });
  const scale = detectScale(
    files,
    { groupOf: () => null, groups: () => [] },
    { list: null, others: [], linkKeys: new Set() },
  );
  return { scale, looked };
}

const level = (at: number) => `  level: ${at % 2 === 0 ? 'near' : 'far'}`;

test('a key within another may be the scale, unless it tells of items in a list', () => {
  expect(detect((at) => ['place:', level(at)]).scale).toBe('key:place.level');
  expect(detect((at) => ['places:', `  - ${level(at).trim()}`]).scale).toBe('none');
});

test('only keys whose names may mean a scale are looked for in the files', () => {
  const further = Array.from({ length: 40 }, (_, at) => `  word${at}: some`);
  const [few, many] = [
    detect((at) => ['place:', level(at)]),
    detect((at) => ['place:', level(at), ...further]),
  ];
  expect(many).toEqual(few);
});
