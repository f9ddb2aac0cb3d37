import { expect, test } from 'vitest';
import { readShared, shareProject } from '../../../src/language/project/shared-address.ts';
import type { Project } from '../../../src/language/project/project.ts';
import { LONGEST_ADDRESS } from '../../../src/language/project/write-link.ts';
import { SAMPLE_PROJECT } from './sample-project.ts';

const PAGE = 'https://example.org/sub/?mine=shared';

function addressOf(project: Project) {
  const shared = shareProject(project, PAGE);
  if (shared.kind !== 'address') throw new Error('There is no address.');
  return shared;
}

const fragmentOf = (address: string) => new URL(address).hash.slice(1);

test('an address holds a whole project in its fragment, which no server is sent', () => {
  const { address, leftOut } = addressOf(SAMPLE_PROJECT);
  expect(leftOut).toEqual([]);
  expect(address.startsWith(`${PAGE}#language=`)).toBe(true);
  expect(readShared(fragmentOf(address))).toEqual({ kind: 'read', project: SAMPLE_PROJECT, faults: [] });
});

test('no program that looks for addresses in a message cuts it, whatever the texts end with', () => {
  for (const note of ['It works.', 'It works!', 'It (mostly) works)', "It's *so*", '“It works.”']) {
    const [first, ...rest] = SAMPLE_PROJECT.entries;
    const project = {
      ...SAMPLE_PROJECT,
      entries: [...rest, ...(first ? [{ ...first, note, carer: '' }] : [])],
    };
    const { address } = addressOf(project);
    expect(address.slice(PAGE.length)).toMatch(/^#[\w%=,.~-]*[\w%]$/);
    expect(readShared(fragmentOf(address))).toMatchObject({
      kind: 'read',
      project: { entries: project.entries },
    });
  }
});

test('what an address has no room for is told', () => {
  const long = {
    ...SAMPLE_PROJECT,
    purpose: 'Why. '.repeat(400),
    setAside: [{ reference: { id: 3, slug: '003-third', name: 'Third' }, why: '' }],
  };
  const { address, leftOut } = addressOf(long);
  expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  expect(leftOut).toEqual([
    'the purpose',
    '1 note',
    'who cares for 1 pattern',
    'the words of 1 pattern of your own',
    'the 1 pattern set aside',
  ]);
  const many = {
    ...SAMPLE_PROJECT,
    entries: Array.from({ length: 120 }, (_, at) => ({
      kind: 'chosen' as const,
      reference: { id: at + 1, slug: '', name: `The pattern number ${at + 1}` },
      state: null,
      note: '',
      carer: '',
    })),
  };
  expect(addressOf(many).leftOut).toContain('the names of patterns that have numbers');
  expect(shareProject({ ...SAMPLE_PROJECT, title: 'x'.repeat(3000) }, PAGE)).toEqual({ kind: 'too-long' });
});

test('another fragment holds no project, and a damaged one says so', () => {
  expect(readShared('')).toMatchObject({ kind: 'refused', faults: [{ where: 'the link' }] });
  expect(readShared('p13-problem')).toMatchObject({ kind: 'refused' });
  expect(readShared('language=')).toMatchObject({ kind: 'refused' });
  expect(readShared('language=9,tX')).toMatchObject({ kind: 'refused' });
  expect(readShared('language=1,tOurs,ca1.First,zzz')).toMatchObject({
    kind: 'read',
    project: { title: 'Ours' },
    faults: [{ where: 'part 4 of the link' }],
  });
});
