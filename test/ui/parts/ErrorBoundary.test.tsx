import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/ui/parts/ErrorBoundary.tsx';

test('a fault in one part leaves the others, and can be tried again', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('broken');
    return <p>whole</p>;
  };
  render(
    <>
      <ErrorBoundary what="The map">
        <Part />
      </ErrorBoundary>
      <p>the outline</p>
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The map could not be shown.');
  expect(screen.getByText('the outline')).toBeInTheDocument();
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('whole')).toBeInTheDocument();
  logged.mockRestore();
});
