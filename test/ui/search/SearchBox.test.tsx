import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchBox, type SearchBoxProps } from '../../../src/ui/search/SearchBox.tsx';
import type { SearchAnswer, SearchOption } from '../../../src/ui/search/search-option.ts';
import { SAMPLE } from '../sample-language.ts';

const option = (id: number, rest: object = {}): SearchOption[] =>
  SAMPLE.patterns
    .filter((pattern) => pattern.id === id)
    .map((pattern) => ({
      kind: 'pattern',
      pattern,
      hue: 0,
      scale: '1 Large',
      name: { text: pattern.name, marks: [] },
      tags: [],
      sentence: null,
      isOutside: false,
      ...rest,
    }));
const ANSWER: SearchAnswer = {
  groups: [
    { title: 'Name', of: 1, options: option(1, { name: { text: 'First', marks: [{ start: 0, end: 2 }] } }) },
    {
      title: 'Text',
      of: 7,
      options: option(2, {
        sentence: { text: 'A fine line.', marks: [{ start: 2, end: 6 }] },
        isOutside: true,
      }),
    },
    { title: 'Commands', of: 1, options: [{ kind: 'command', key: 'fit', label: 'Fit the map' }] },
  ],
  note: '',
  progress: '',
  announcement: '8 patterns found.',
};

const onChoose = vi.fn<SearchBoxProps['onChoose']>();
const onPoint = vi.fn<SearchBoxProps['onPoint']>();
const onUse = vi.fn();
const isSlashHere = vi.fn(() => true);
beforeEach(() => {
  vi.clearAllMocks();
  isSlashHere.mockReturnValue(true);
});

const about = (id: number) => <p>{`About ${id}`}</p>;

function Held({ answer = ANSWER }: { answer?: SearchAnswer | null }) {
  const [text, setText] = useState('');
  return (
    <>
      <SearchBox
        mine={null}
        onMine={() => undefined}
        text={text}
        answer={answer}
        hasFailed={false}
        message=""
        onUse={onUse}
        onText={setText}
        onSettle={() => undefined}
        onChoose={onChoose}
        onPoint={onPoint}
        isSlashHere={isSlashHere}
        preview={about}
      />
      <input aria-label="Another field" />
      <input type="checkbox" aria-label="A tick" />
    </>
  );
}

const box = () => screen.getByRole('combobox', { name: 'Search patterns' });
const press = (key: string) => fireEvent.keyDown(box(), { key });
const selected = () => screen.queryByRole('option', { selected: true })?.textContent ?? null;

async function typed(text = 'fi') {
  render(<Held />);
  fireEvent.focus(box());
  fireEvent.change(box(), { target: { value: text } });
  await screen.findByRole('listbox');
}

test('while typing, the first option is the one that Enter opens', async () => {
  await typed();
  expect(onUse).toHaveBeenCalled();
  expect(selected()).toContain('First');
  expect(box()).toHaveAttribute('aria-expanded', 'true');
  expect(document.getElementById(box().getAttribute('aria-activedescendant') ?? '')).toHaveTextContent(
    'First',
  );
  press('Enter');
  expect(onChoose).toHaveBeenCalledWith(ANSWER.groups[0]?.options[0]);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('the arrow keys, Home and End go round through the groups, and the map is told', async () => {
  await typed();
  press('ArrowDown');
  expect(selected()).toContain('Second');
  expect(onPoint).toHaveBeenLastCalledWith(2);
  press('End');
  expect(selected()).toBe('Fit the map');
  expect(onPoint).toHaveBeenLastCalledWith(null);
  press('ArrowDown');
  expect(selected()).toContain('First');
  press('ArrowUp');
  expect(selected()).toBe('Fit the map');
  press('Home');
  expect(selected()).toContain('First');
});

test('beside the list, the active pattern is previewed, or the first one while a command is active', async () => {
  await typed();
  expect(screen.getByText('About 1')).toBeInTheDocument();
  press('ArrowDown');
  expect(screen.getByText('About 2')).toBeInTheDocument();
  press('ArrowDown');
  expect(selected()).toBe('Fit the map');
  expect(screen.getByText('About 1')).toBeInTheDocument();
});

test('a narrow window has no room for previews', async () => {
  const media = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  await typed();
  expect(screen.queryByText(/^About/)).toBeNull();
  media.mockRestore();
});

test('Escape ends the search, list and text; the next one is left to the page', async () => {
  await typed();
  const outside = vi.fn();
  document.addEventListener('keydown', outside);
  press('Escape');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(box()).toHaveValue('');
  expect(outside).not.toHaveBeenCalled();
  press('Escape');
  expect(outside).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', outside);
});

test('what fits is marked, with the groups by name and how many more there are', async () => {
  await typed();
  expect(screen.getByRole('group', { name: 'Name' }).querySelector('mark')).toHaveTextContent('Fi');
  const text = screen.getByRole('group', { name: 'Text' });
  expect(text.querySelector('mark')).toHaveTextContent('fine');
  expect(text).toHaveTextContent('1 of 7');
  expect(text).toHaveTextContent('left out by the filters');
  expect(screen.getByText('8 patterns found.')).toHaveAttribute('aria-live', 'polite');
});

test('Ctrl+K and ⌘K come to the box from anywhere, “/” from anywhere but another field', () => {
  render(<Held />);
  const tick = screen.getByRole('checkbox');
  const field = screen.getByRole('textbox', { name: 'Another field' });
  for (const [keys, place] of [
    [{ key: '/' }, field],
    [{ key: 'k', ctrlKey: true }, box()],
    [{ key: 'k', metaKey: true }, box()],
  ] as const) {
    tick.focus();
    fireEvent.keyDown(tick, keys);
    expect(box()).toHaveFocus();
    field.focus();
    fireEvent.keyDown(field, keys);
    expect(place).toHaveFocus();
  }
});

test('“/” does nothing where the reader has confined single characters, and Ctrl+K still calls', () => {
  isSlashHere.mockReturnValue(false);
  render(<Held />);
  const tick = screen.getByRole('checkbox');
  tick.focus();
  fireEvent.keyDown(tick, { key: '/' });
  expect(tick).toHaveFocus();
  fireEvent.keyDown(tick, { key: 'k', ctrlKey: true });
  expect(box()).toHaveFocus();
});

test('leaving the box closes the list', async () => {
  await typed();
  fireEvent.blur(box(), { relatedTarget: screen.getByRole('checkbox') });
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('nothing found is said, and the search can be cleared', async () => {
  render(<Held answer={{ ...ANSWER, groups: [], note: 'No pattern has “zzz”.' }} />);
  fireEvent.change(box(), { target: { value: 'zzz' } });
  expect(await screen.findByText('No pattern has “zzz”.')).toBeInTheDocument();
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(box()).toHaveValue('');
  expect(box()).toHaveFocus();
});

test('after a command, the focus is where it was before, so that the page’s keys act again', async () => {
  render(<Held />);
  for (const before of [screen.getByRole('checkbox', { name: 'A tick' }), document.body]) {
    act(() => (before === document.body ? screen.getByRole('checkbox').blur() : before.focus()));
    act(() => box().focus());
    fireEvent.click(box());
    await screen.findByRole('option', { name: 'Fit the map' });
    press('End');
    press('Enter');
    expect(document.activeElement).toBe(before);
  }
  expect(onChoose).toHaveBeenCalledTimes(2);
});

test('Enter that comes before there is an answer chooses what is found then, unless the text was changed since', () => {
  const { rerender } = render(<Held answer={null} />);
  const box = screen.getByRole('combobox');
  act(() => box.focus());
  fireEvent.change(box, { target: { value: 'fi' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onChoose).not.toHaveBeenCalled();
  rerender(<Held />);
  expect(onChoose.mock.calls.map(([chosen]) => chosen.kind)).toEqual(['pattern']);
  onChoose.mockClear();
  rerender(<Held answer={null} />);
  fireEvent.change(box, { target: { value: 'fir' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  fireEvent.change(box, { target: { value: 'firs' } });
  rerender(<Held />);
  expect(onChoose).not.toHaveBeenCalled();
});
