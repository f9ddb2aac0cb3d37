import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PanelHead } from '../../../src/ui/pattern/PanelHead.tsx';
import type { PatternTools } from '../../../src/ui/pattern/pattern-tools.ts';
import { SAMPLE } from '../sample-language.ts';

const TOOLS: PatternTools = {
  isWide: false,
  onWide: vi.fn(),
  isBrief: false,
  onBrief: vi.fn(),
  onRelate: vi.fn(),
  embed: '/patterns/013-x/embed/',
  onClose: vi.fn(),
  more: null,
};

function show() {
  const [pattern] = SAMPLE.patterns;
  if (!pattern) throw new Error('The sample has no pattern.');
  render(
    <PanelHead pattern={pattern} heading={{ current: null }} turns={null} tools={TOOLS} onSolution={null} />,
  );
  return screen.getByRole('button', { name: 'More' });
}

test('the menu opens and closes by its button, and Escape gives the focus back to it', async () => {
  const more = show();
  fireEvent.click(more);
  fireEvent.click(await screen.findByRole('button', { name: 'Relate to…' }));
  expect(TOOLS.onRelate).toHaveBeenCalledOnce();
  expect(more).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(more);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Relate to…' }), { key: 'Escape' });
  expect(more).toHaveAttribute('aria-expanded', 'false');
  expect(more).toHaveFocus();
});

test('the menu closes when the focus goes elsewhere, though it never had it: a press held until the scripts came gives none', () => {
  const more = show();
  fireEvent.click(more);
  expect(more).toHaveAttribute('aria-expanded', 'true');
  act(() => screen.getByRole('button', { name: 'Close' }).focus());
  expect(more).toHaveAttribute('aria-expanded', 'false');
});

test('the code with which another site shows the pattern stands in the menu, in the theme that is chosen', async () => {
  fireEvent.click(show());
  const embed = await screen.findByRole('button', { name: 'Embed…' });
  expect(embed).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(embed);
  const code = () => screen.getByText(/<iframe/).textContent;
  expect(code()).toContain(`src="${window.location.origin}/patterns/013-x/embed/"`);
  fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(code()).toContain('/embed/?theme=dark"');
  expect(screen.getByRole('button', { name: 'Copy' })).toBeInTheDocument();
});
