import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useFirst } from '../../../src/ui/filters/use-first.ts';

function List({ items }: { readonly items: readonly string[] }) {
  return <p>{useFirst(items, 2).join(' ')}</p>;
}

test('a page that the build renders has the first of a long list, and a page that lives has all', () => {
  expect(renderToString(<List items={['a', 'b', 'c']} />)).toBe('<p>a b</p>');
  expect(renderToString(<List items={['a', 'b']} />)).toBe('<p>a b</p>');
  render(<List items={['a', 'b', 'c']} />);
  expect(screen.getByText('a b c')).toBeInTheDocument();
});
