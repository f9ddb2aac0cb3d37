import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PatternBody } from '../../../src/language/body.ts';
import type { Loadable } from '../../../src/language/loadable.ts';
import { Booklet } from '../../../src/ui/project/Booklet.tsx';
import { GUIDED } from '../../language/project/sample-project.ts';
import { SAMPLE } from '../sample-language.ts';

const LINKS = { href: (id: number) => `/${id}`, open: vi.fn() };
const onGo = vi.fn();
const onRetry = vi.fn();

const TEXT: Loadable<PatternBody> = {
  state: 'loaded',
  value: { html: '<p class="problem">It is slow.</p>', problem: 'It is slow.', solution: '', references: [] },
};

function show(bodies: ReadonlyMap<number, Loadable<PatternBody>> = new Map([[1, TEXT]]), hasAside = true) {
  const project = { ...GUIDED, purpose: 'For *us*.' };
  render(
    <Booklet
      project={project}
      language={{ ...SAMPLE, license: 'CC BY 4.0' }}
      bodies={bodies}
      form="brief"
      hasAside={hasAside}
      links={LINKS}
      onGo={onGo}
      onRetry={onRetry}
    />,
  );
}

test('the title page tells what it is, from where, and under which licence, with its own map', () => {
  show();
  expect(screen.getByRole('heading', { level: 2, name: 'How we work' })).toBeInTheDocument();
  expect(screen.getByText('us')).toBeInTheDocument();
  expect(screen.getByText('3 patterns · 1 of our own · 1 adopted')).toBeInTheDocument();
  expect(screen.getByText('Licence of its texts: CC BY 4.0.')).toBeInTheDocument();
  const map = screen.getByRole('group', { name: 'Map of How we work: 3 patterns, 2 links' });
  expect(map.textContent).toContain('Our stand-up');
});

test('the patterns come in order, with what the project says of them', () => {
  show();
  const entries = ['First', 'Second', 'Our stand-up'].map((name) => screen.getByRole('region', { name }));
  const [first, second, own] = entries as [HTMLElement, HTMLElement, HTMLElement];
  expect(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(first).toHaveTextContent('Adopted · Cared for by Anna');
  expect(first).toHaveTextContent('It is slow.');
  expect(first).toHaveTextContent('Smaller: Second');
  expect(within(second).getByRole('note', { name: 'Our note' })).toHaveTextContent('Each Monday.');
  expect(own).toHaveTextContent('Nobody knows what others do.Therefore:Meet each day.');
  expect(own).toHaveTextContent('Larger: Second');
});

test('links lead within it, names to the map', () => {
  show();
  fireEvent.click(
    within(screen.getByRole('navigation', { name: 'Contents' })).getByRole('link', { name: /Second/ }),
  );
  expect(onGo).toHaveBeenLastCalledWith('2');
  const map = screen.getByRole('group', { name: /^Map of/ });
  fireEvent.click(within(map).getByText('Our stand-up'));
  expect(onGo).toHaveBeenLastCalledWith('own-1');
  fireEvent.click(within(screen.getByRole('region', { name: 'First' })).getByTitle('Open on the map'));
  expect(LINKS.open).toHaveBeenLastCalledWith(1);
});

test('what was set aside stands at the end, if it is wanted', () => {
  show();
  expect(screen.getByRole('region', { name: 'Set aside' })).toHaveTextContent('ThirdNo room.');
});

test('without what was set aside', () => {
  show(undefined, false);
  expect(screen.queryByRole('region', { name: 'Set aside' })).toBeNull();
});

test('a text that did not come can be asked for again', () => {
  show(new Map([[1, { state: 'failed' }]]));
  fireEvent.click(
    within(screen.getByRole('region', { name: 'First' })).getByRole('button', { name: 'Try again' }),
  );
  expect(onRetry).toHaveBeenCalledWith(1);
});
