import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Pattern } from '../../../src/language/pattern.ts';
import { PatternName } from '../../../src/ui/parts/PatternName.tsx';
import { SAMPLE } from '../sample-language.ts';

const [first] = SAMPLE.patterns as [Pattern];

test('number and asterisks run as the name does', () => {
  const shown = (name: string) =>
    render(<PatternName pattern={{ ...first, name } as Pattern} styles={{}} />).container;
  expect(shown('باب مفتوح').querySelector('[dir="rtl"]')?.textContent).toMatch(/^1 باب مفتوح/);
  expect(shown('Open Door').querySelector('[dir="rtl"]')).toBeNull();
});
