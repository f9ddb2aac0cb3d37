import { expect, test } from 'vitest';
import { withTaskBeside } from '../../../src/source/build/task-beside.ts';

test('one task runs at a time, beside the work, and all have ended at the end', async () => {
  const said: string[] = [];
  const task = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    said.push(`${name} ends`);
  };
  const result = await withTaskBeside(async (start) => {
    await start(task('first'));
    said.push('work');
    await start(task('second'));
    return 'done';
  });
  expect(result).toBe('done');
  expect(said).toEqual(['first begins', 'work', 'first ends', 'second begins', 'second ends']);
});

test('where the work throws, the task that is under way ends first', async () => {
  let hasEnded = false;
  const failing = withTaskBeside(async (start) => {
    await start(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      hasEnded = true;
    });
    throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(hasEnded).toBe(true);
});

test('what a task throws is thrown, whether it is the last one or not', async () => {
  const fail = () => Promise.reject(new Error('No picture.'));
  await expect(withTaskBeside((start) => start(fail))).rejects.toThrow('No picture.');
  const next = withTaskBeside(async (start) => {
    await start(fail);
    await start(() => Promise.resolve());
  });
  await expect(next).rejects.toThrow('No picture.');
});
