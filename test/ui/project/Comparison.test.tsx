import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { remark, remove, setAside } from '../../../src/language/project/changes.ts';
import { compareProjects } from '../../../src/language/project/compare.ts';
import { Comparison } from '../../../src/ui/project/Comparison.tsx';
import { SAMPLE_PROJECT } from '../../language/project/sample-project.ts';

test('two languages stand beside each other, with what they say differently', () => {
  const other = setAside(
    remark(remove(SAMPLE_PROJECT, 'own-1'), '1', { state: 'planned', note: 'Next year.' }),
    { id: 2, slug: '002-second', name: 'Second' },
    '',
  );
  render(
    <Comparison
      first="How we work"
      second="How they work"
      compared={compareProjects(SAMPLE_PROJECT, other)}
      links={{ href: (id) => `/${id}`, open: () => undefined }}
    />,
  );
  const both = screen.getByRole('region', { name: 'In both 1' });
  expect(both).toHaveTextContent('How we workAdopted · Cared for by Anna');
  expect(both).toHaveTextContent('How they workPlanned · Cared for by AnnaNext year.');
  const ours = screen.getByRole('region', { name: 'Only in “How we work” 2' });
  expect(ours).toHaveTextContent('Second');
  expect(ours).toHaveTextContent('Set aside in “How they work”.');
  expect(ours).toHaveTextContent('Each Monday.');
  expect(ours).toHaveTextContent('Our stand-up own');
  expect(screen.getByRole('region', { name: 'Only in “How they work” 0' })).toHaveTextContent('None.');
});
