import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SAMPLE } from '../ui/sample-language.ts';
import { showApp } from './show-app.tsx';

const EDITIONS = { language: { ...SAMPLE, editions: ['ar'] } };
const namesAt = (address: string) => (address === '/names.ar.json' ? [[1, 'باب مفتوح']] : undefined);

test('the whole page has the names of the edition that the reader chose, and its language and direction', async () => {
  const { navigation } = showApp('/?in=ar', EDITIONS, undefined, namesAt);
  const outline = await screen.findByRole('navigation', { name: 'Outline' });
  expect(await within(outline).findByText('باب مفتوح')).toBeInTheDocument();
  expect(outline).toHaveTextContent('Second');
  const root = document.documentElement;
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  act(() => navigation.push('/patterns/002-second/?in=ar'));
  expect(await within(outline).findByText('باب مفتوح')).toBeInTheDocument();
  act(() => navigation.push('/'));
  expect(await within(outline).findByText('First')).toBeInTheDocument();
  expect(root.dir).not.toBe('rtl');
});
