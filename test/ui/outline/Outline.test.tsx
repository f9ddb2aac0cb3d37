import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Outline } from '../../../src/ui/outline/Outline.tsx';
import { SAMPLE } from '../sample-language.ts';

const links = { href: (id: number) => `/patterns/${id}/`, open: vi.fn() };

test('lists the patterns by scale, as links that open in place', () => {
  render(
    <Outline
      language={SAMPLE}
      passing={new Set([1, 2, 3])}
      open={2}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '1First\u00a0**AI',
    '2Second ',
    '3Thirdunwritten',
  ]);
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Second');
  fireEvent.click(screen.getByRole('link', { name: /First/ }));
  expect(links.open).toHaveBeenCalledWith(1);
});

test('leaves to the browser what asks for another tab', () => {
  links.open.mockClear();
  render(
    <Outline
      language={SAMPLE}
      passing={new Set([1])}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  const link = screen.getByRole('link', { name: /First/ });
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link, { ctrlKey: true });
  expect(links.open).not.toHaveBeenCalled();
});

test('tells which pattern is pointed at or focused', () => {
  const onPoint = vi.fn();
  render(
    <Outline
      language={SAMPLE}
      passing={new Set([1, 2])}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={onPoint}
    />,
  );
  fireEvent.focus(screen.getByRole('link', { name: /Second/ }));
  expect(onPoint).toHaveBeenLastCalledWith(2);
  fireEvent.blur(screen.getByRole('link', { name: /Second/ }));
  expect(onPoint).toHaveBeenLastCalledWith(null);
});
