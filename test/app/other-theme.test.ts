import { expect, test } from 'vitest';
import { otherTheme } from '../../src/app/other-theme.ts';

test.each([
  { system: 'light', before: 'system', after: 'dark' },
  { system: 'light', before: 'light', after: 'dark' },
  { system: 'light', before: 'dark', after: 'system' },
  { system: 'dark', before: 'system', after: 'light' },
  { system: 'dark', before: 'dark', after: 'light' },
  { system: 'dark', before: 'light', after: 'system' },
] as const)('every change can be seen: from $before, with a $system system', ({ system, before, after }) => {
  expect(otherTheme(before, system)).toBe(after);
});
