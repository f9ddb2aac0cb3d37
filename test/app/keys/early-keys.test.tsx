import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { showApp } from '../show-app.tsx';

vi.mock('../../../src/app/keys/use-keys.ts', async (original) => {
  const module = await original<typeof import('../../../src/app/keys/use-keys.ts')>();
  // `showApp` waits for the code of keys; here it comes when a key asks for it.
  const { ready } = module.KEYS;
  const asked = vi.spyOn(module.KEYS, 'ready').mockResolvedValueOnce(undefined);
  asked.mockImplementation(ready);
  return module;
});

test('keys pressed before their code has come are answered, in their order', async () => {
  const { navigation } = showApp('/patterns/001-first/');
  expect(fireEvent.keyDown(document.body, { key: 'w' })).toBe(true);
  fireEvent.keyDown(document.body, { key: 'n' });
  expect(navigation.current()).toBe('/patterns/001-first/');
  await expect.poll(navigation.current).toBe('/patterns/002-second/?read=wide');
});
