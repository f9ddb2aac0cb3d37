import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { TakenIn } from '../../../src/language/project/take-in.ts';
import { ImportFiles, type OpenedFile } from '../../../src/ui/project/ImportFiles.tsx';
import { SharedLanguage } from '../../../src/ui/project/SharedLanguage.tsx';
import { ShareLink } from '../../../src/ui/project/ShareLink.tsx';
import { SAMPLE_PROJECT } from '../../language/project/sample-project.ts';

const READ: TakenIn = { kind: 'read', project: SAMPLE_PROJECT, known: null, faults: [], changes: [] };
const REFUSED: TakenIn = {
  kind: 'refused',
  faults: [{ where: 'line 1', what: 'This is no project.' }],
};

test('the link says what it had to leave out', () => {
  const shared = {
    kind: 'address',
    address: 'https://example.org/#language=1',
    leftOut: ['2 notes', 'the purpose'],
  } as const;
  render(<ShareLink shared={shared} onSend={null} />);
  expect(screen.getByRole('textbox', { name: 'The link' })).toHaveValue(shared.address);
  expect(screen.getByText(/^The link leaves out 2 notes and the purpose/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Send…' })).toBeNull();
});

test('where no link is long enough, a file is advised', () => {
  render(<ShareLink shared={{ kind: 'too-long' }} onSend={null} />);
  expect(screen.getByText(/Send it as a file/)).toBeInTheDocument();
});

test('files are chosen or dropped, and each is told of', () => {
  const onFiles = vi.fn();
  const onShow = vi.fn();
  const onTakeBack = vi.fn();
  const opened: readonly OpenedFile[] = [
    {
      name: 'ours.md',
      taken: { ...READ, faults: [{ where: 'line 7', what: 'No state is “x”.' }] },
      added: 'a',
    },
    { name: 'same.json', taken: { ...READ, known: 'b' }, added: null },
    { name: 'cat.png', taken: REFUSED, added: null },
  ];
  render(<ImportFiles opened={opened} onFiles={onFiles} onShow={onShow} onTakeBack={onTakeBack} />);
  expect(
    screen.getByText('“How we work” was added, with 3 patterns. 1 thing could not be placed as it stands:'),
  ).toBeInTheDocument();
  expect(screen.getByText('No state is “x”.').closest('li')).toHaveTextContent('line 7 No state is “x”.');
  expect(screen.getByText(/^You have “How we work” already/)).toBeInTheDocument();
  expect(
    screen.getByText('“cat.png” could not be opened. Nothing of yours has changed.'),
  ).toBeInTheDocument();
  expect(screen.getByText('This is no project.')).toBeInTheDocument();
  const [first, second] = screen.getAllByRole('button', { name: 'Read it' });
  if (first) fireEvent.click(first);
  if (second) fireEvent.click(second);
  expect(onShow.mock.calls).toEqual([['a'], ['b']]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onTakeBack).toHaveBeenCalledWith('a');
  const file = new File(['x'], 'x.md');
  fireEvent.change(screen.getByLabelText('File of a language'), { target: { files: [file] } });
  fireEvent.drop(screen.getByText(/drop it here/), { dataTransfer: { files: [file] } });
  expect(onFiles.mock.calls).toEqual([[[file]], [[file]]]);
});

function showShared(taken: TakenIn, onCompare: (() => void) | null = null) {
  const on = { keep: vi.fn(), show: vi.fn(), dismiss: vi.fn() };
  render(
    <SharedLanguage
      taken={taken}
      onKeep={on.keep}
      onShow={on.show}
      isComparing={false}
      onCompare={onCompare}
      onDismiss={on.dismiss}
    >
      <p>the booklet</p>
    </SharedLanguage>,
  );
  return on;
}

test('a shared language is a guest until it is kept', () => {
  const on = showShared(READ);
  expect(screen.getByRole('region', { name: 'A language that was shared with you' })).toBeInTheDocument();
  expect(screen.getByText('the booklet')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect([on.keep.mock.calls.length, on.dismiss.mock.calls.length]).toEqual([1, 1]);
  expect(screen.queryByRole('button', { name: 'Compare with mine' })).toBeNull();
});

test('one that the reader has already is opened', () => {
  const on = showShared({ ...READ, known: 'a' });
  fireEvent.click(screen.getByRole('button', { name: 'Open mine' }));
  expect(on.show).toHaveBeenCalledWith('a');
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
});

test('a link that cannot be read says why, and changes nothing', () => {
  const on = showShared(REFUSED);
  expect(
    screen.getByRole('region', { name: 'This link holds no language that can be read' }),
  ).toBeInTheDocument();
  expect(screen.getByText('This is no project.')).toBeInTheDocument();
  expect(screen.queryByText('the booklet')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(on.dismiss).toHaveBeenCalledOnce();
});
