import { act, render } from '@testing-library/react';
import { beforeAll } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { patternAuthoringReady } from '../../src/app/authoring/pattern-authoring-parts.ts';
import { ProblemsPart } from '../../src/app/authoring/problems-part.ts';
import { ReviewTogglePart } from '../../src/app/authoring/review-toggle-part.ts';
import { KEYS } from '../../src/app/keys/use-keys.ts';
import { STEPS } from '../../src/app/map/map-moves.ts';
import { PanelPart } from '../../src/app/panel/panel-part.ts';
import type { PatternBody } from '../../src/language/body.ts';
import type { Bundle } from '../../src/map/bundle.ts';
import { keepChoices, showChoices } from '../../src/store/choices.ts';
import type { Navigation } from '../../src/store/navigation.ts';
import { sampleReader } from '../store/sample-reader.ts';

// A page whose first view is complete has the code of the panel and of the keys.
beforeAll(() =>
  Promise.all([
    PanelPart.part.ready(),
    ReviewTogglePart.part.ready(),
    STEPS.ready(),
    KEYS.ready(),
    ProblemsPart.part.ready(),
    patternAuthoringReady(),
  ]),
);

const BODY: PatternBody = { html: '<p>The text of it.</p>', problem: '', solution: '', references: [] };

interface ShownApp {
  readonly navigation: Navigation;
  /** Changes the bundle of the app, as a save in the folder does. */
  readonly update: (part: Partial<Bundle>) => void;
}

/**
 * Shows the app at an address, with a double of the live map, for jsdom has no canvas.
 *
 * @param part What differs from the sample language on a site for readers.
 * @param body The text of every pattern.
 * @param textAt What the texts at some addresses are; undefined for all others.
 */
export function showApp(
  address: string,
  part: Partial<Bundle> = {},
  body = BODY,
  textAt: (address: string) => unknown = () => undefined,
): ShownApp {
  const { reader, navigation, update } = sampleReader(address, {
    bundle: part,
    text: body,
    textAt,
    onChoices: (choices) => {
      showChoices(choices, document.documentElement);
      keepChoices(choices, () => window.localStorage);
    },
  });
  render(<App reader={reader} picture="" introduction="" />);
  return { navigation, update: (next) => act(() => update(next)) };
}
