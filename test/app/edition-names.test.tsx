import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Pattern } from '../../src/language/pattern.ts';
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

test('a click asks for the text of the edition alone, and for the main one where a pattern has no translation', async () => {
  const patterns = SAMPLE.patterns.map((pattern): Pattern =>
    pattern.id === 1 && pattern.status === 'written' ? { ...pattern, editions: ['ar'] } : pattern,
  );
  const asked: string[] = [];
  showApp('/?in=ar', { language: { ...SAMPLE, patterns, editions: ['ar'] } }, undefined, (address) => {
    asked.push(address);
    return namesAt(address);
  });
  const outline = await screen.findByRole('navigation', { name: 'Outline' });
  const texts = () => asked.filter((address) => address.includes('/body'));
  fireEvent.click(await within(outline).findByRole('link', { name: /باب مفتوح/ }));
  await waitFor(() => expect(texts()).toEqual(['/patterns/001-first/body.ar.json']));
  fireEvent.click(within(outline).getByRole('link', { name: /Second/ }));
  await waitFor(() =>
    expect(texts()).toEqual(['/patterns/001-first/body.ar.json', '/patterns/002-second/body.json']),
  );
});
