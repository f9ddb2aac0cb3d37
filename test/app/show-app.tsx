import { act, render } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { type Navigation, memoryNavigation } from '../../src/app/navigation.ts';
import { createTextStore } from '../../src/app/texts.ts';
import { FOR_READERS } from '../../src/language/authoring.ts';
import type { PatternBody } from '../../src/language/body.ts';
import type { Bundle } from '../../src/map/bundle.ts';
import { layOut } from '../../src/map/layout.ts';
import { SAMPLE } from '../ui/sample-language.ts';

const BODY: PatternBody = { html: '<p>The text of it.</p>', problem: '', solution: '', references: [] };

interface ShownApp {
  readonly navigation: Navigation;
  /** Changes what the app was given, as a save in the folder does. */
  readonly update: (part: Partial<Bundle>) => void;
}

/**
 * Shows the app at an address. jsdom has no canvas, so the map says that it cannot be shown.
 *
 * @param part What differs from the sample language on a site for readers.
 * @param body The text of every pattern.
 */
export function showApp(address: string, part: Partial<Bundle> = {}, body = BODY): ShownApp {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  const navigation = memoryNavigation(address);
  const language = part.language ?? SAMPLE;
  let bundle: Bundle = {
    language,
    layout: layOut(language),
    lang: 'en',
    diagnostics: [],
    hasIntroduction: false,
    authoring: FOR_READERS,
    ...part,
  };
  const listeners = new Set<() => void>();
  render(
    <App
      bundles={{
        current: () => bundle,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }}
      navigation={navigation}
      texts={createTextStore(() => Promise.resolve(body))}
      base="/"
      picture=""
      introduction=""
    />,
  );
  return {
    navigation,
    update: (part) =>
      act(() => {
        bundle = { ...bundle, ...part };
        for (const listener of listeners) listener();
      }),
  };
}
