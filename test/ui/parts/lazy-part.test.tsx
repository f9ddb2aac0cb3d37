import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyPart } from '../../../src/ui/parts/lazy-part.tsx';

const Part = ({ name }: { readonly name: string }) => <p>the part {name}</p>;

afterEach(() => vi.unstubAllGlobals());

function show(load: () => Promise<typeof Part>) {
  const Lazy = lazyPart({ what: 'The part', load });
  render(
    <>
      <Lazy name="A" />
      <p>the rest</p>
    </>,
  );
}

test('a part that cannot be loaded says so in its place, and comes when it is tried again', async () => {
  const load = vi.fn(() => Promise.resolve(Part)).mockRejectedValueOnce(new Error('gone'));
  show(load);
  expect(await screen.findByRole('alert')).toHaveTextContent('The part could not be loaded.');
  expect(screen.getByText('the rest')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('the part A')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('it comes by itself when the network is back', async () => {
  const load = vi.fn(() => Promise.resolve(Part)).mockRejectedValueOnce(new Error('offline'));
  show(load);
  await screen.findByRole('alert');
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText('the part A')).toBeInTheDocument();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(load).toHaveBeenCalledTimes(2);
});

test('where the server has a newer version, it offers to load the page anew', async () => {
  const entry = document.createElement('script');
  entry.setAttribute('type', 'module');
  // jsdom runs no scripts.
  entry.setAttribute('src', '/sub/assets/index-1.js');
  document.head.append(entry);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<script src="/sub/assets/index-2.js">')));
  show(() => Promise.reject(new Error('gone')));
  expect(await screen.findByRole('button', { name: 'Reload' })).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('There is a newer version of this site.');
  entry.remove();
});

test('a fault within a part that was loaded stays in it', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(() =>
    Promise.resolve(() => {
      throw new Error('broken');
    }),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('The part could not be shown.');
  expect(screen.getByText('the rest')).toBeInTheDocument();
  logged.mockRestore();
});
