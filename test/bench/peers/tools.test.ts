import { expect, test } from 'vitest';
import { runInTurn } from './tools.ts';

test('tools are run in turn, and ours is held against a share of the first of the others', async () => {
  const order: string[] = [];
  const tool = (name: string, seconds: number) => ({
    name,
    run: () => {
      order.push(name);
      return Promise.resolve({ seconds, cpuSeconds: 2 * seconds, peakMB: null, output: '' });
    },
  });
  const figures = await runInTurn('all', 'build', 2, [tool('ours', 3), tool('one', 10), tool('two', 1)], 0.4);
  expect(order).toEqual(['ours', 'one', 'two', 'ours', 'one', 'two']);
  expect(figures).toContainEqual(
    expect.objectContaining({
      measure: 'build: ours',
      value: 3,
      target: { bound: 'at most', value: 4 },
    }),
  );
  expect(figures).toContainEqual(
    expect.objectContaining({ measure: 'build, time on processors: two', value: 2 }),
  );
  expect(figures).toContainEqual(
    expect.objectContaining({ measure: 'build, peak memory: one', value: null, missing: 'only Linux tells' }),
  );
});
