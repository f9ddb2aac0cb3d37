import { act, render, screen } from '@testing-library/react';
import { beforeAll } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { patternAuthoringReady } from '../../../src/app/authoring/pattern-authoring-parts.ts';
import { KEYS } from '../../../src/app/keys/use-keys.ts';
import { PanelPart } from '../../../src/app/panel/panel-part.ts';
import { SCREENS } from '../../../src/app/project/screens.ts';
import type { ExplainedLinks } from '../../../src/language/export/read-reasons.ts';
import type { EditionNames } from '../../../src/language/edition-names.ts';
import type { Language } from '../../../src/language/language.ts';
import type { WrittenPattern } from '../../../src/language/pattern.ts';
import { readJson } from '../../../src/language/project/read-json.ts';
import type { Project } from '../../../src/language/project/project.ts';
import type { Bundle } from '../../../src/map/bundle.ts';
import type { Navigation } from '../../../src/store/navigation.ts';
import type { Reader } from '../../../src/store/reader.ts';
import { sampleReader } from '../../store/sample-reader.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { browser } from '../page-browser.ts';

// The code is there, as it is in a browser after a moment: to read it takes long on a busy machine.
beforeAll(() =>
  Promise.all([
    PanelPart.part.ready(),
    KEYS.ready(),
    patternAuthoringReady(),
    import('../../../src/app/project/ProjectPanel.tsx'),
    import('../../../src/app/project/open-desk.ts'),
    import('../../../src/app/project/DeskNews.tsx'),
    ...SCREENS.map(({ Screen }) => Screen.part.ready()),
  ]),
);

function written(id: number, name: string, scale: number, confidence: 0 | 1 | 2 = 1): WrittenPattern {
  const slug = `${String(id).padStart(3, '0')}-${name.toLowerCase()}`;
  return { status: 'written', id, slug, file: `${slug}.md`, name, confidence, scale, ai: false, tags: [] };
}

/** One large pattern with two smaller ones, which share a still smaller one; and one that stands alone. */
export const LANGUAGE: Language = {
  ...SAMPLE,
  title: 'Gardening',
  scales: [1, 2, 3].map((number) => ({ number, name: `S${number}`, description: '' })),
  patterns: [
    written(1, 'Garden', 1, 2),
    written(2, 'Hedge', 2),
    written(3, 'Path', 2, 0),
    written(4, 'Bench', 3),
    written(5, 'Pond', 3),
  ],
  links: [
    { larger: 1, smaller: 2, declaredBy: 'both' },
    { larger: 1, smaller: 3, declaredBy: 'both' },
    { larger: 2, smaller: 4, declaredBy: 'both' },
    { larger: 3, smaller: 4, declaredBy: 'both' },
  ],
};

const EXPLAINED: ExplainedLinks = {
  links: [{ larger: 1, smaller: 2, mentions: [{ by: 1, sentence: 'A Hedge keeps the wind out.' }] }],
};

interface Shown {
  readonly navigation: Navigation;
  readonly reader: Reader;
  readonly update: (part: Partial<Bundle>) => void;
}

/**
 * Shows the app at an address, with its own page of the browser that the test shares.
 *
 * @param names The names of the edition in Arabic.
 */
export function showMine(address: string, language = LANGUAGE, names: EditionNames = []): Shown {
  const { reader, navigation, update } = sampleReader(address, {
    bundle: { language },
    textAt: (at) =>
      at === '/names.ar.json'
        ? names
        : at.endsWith('pattern.json')
          ? EXPLAINED
          : { html: '<p>Text.</p>', problem: `Problem of ${at}`, solution: 'Do.', references: [] },
  });
  render(<App reader={reader} picture="" introduction="" />);
  return { navigation, reader, update: (part) => act(() => update(part)) };
}

/** The only project that the browser keeps. */
export function keptProject(): Project | null {
  const [kept] = browser().kept.values();
  const reading = kept && readJson(kept.text);
  return reading?.kind === 'read' ? reading.project : null;
}

export const told = () => screen.getByRole('status', { name: 'My language' });
