import { FOR_READERS } from '../../src/language/authoring.ts';
import type { Bundle } from '../../src/map/bundle.ts';
import { planBands } from '../../src/map/plan-bands.ts';
import type { Choices } from '../../src/store/choices.ts';
import { type Navigation, memoryNavigation } from '../../src/store/navigation.ts';
import { type Reader, createReader } from '../../src/store/reader.ts';
import { createTextStore } from '../../src/store/texts.ts';
import { SAMPLE } from '../ui/sample-language.ts';

interface SampleReader {
  readonly reader: Reader;
  readonly navigation: Navigation;
  /** Changes what the reader was given, as a save in the folder does. */
  update(part: Partial<Bundle>): void;
}

interface Options {
  /** What differs from the sample language on a site for readers. */
  readonly bundle?: Partial<Bundle>;
  /** What every text is. */
  readonly text?: unknown;
  /** What the texts at some addresses are; undefined for all others. */
  readonly textAt?: (address: string) => unknown;
  readonly onChoices?: (choices: Choices) => void;
}

/** A reader of the sample language at an address, without a browser. It has not started. */
export function sampleReader(
  address: string,
  { bundle: part = {}, text = {}, textAt = () => undefined, onChoices }: Options = {},
): SampleReader {
  const navigation = memoryNavigation(address);
  const language = part.language ?? SAMPLE;
  let bundle: Bundle = {
    language,
    plan: planBands(language),
    diagnostics: [],
    lang: 'en',
    hasIntroduction: false,
    hasProjects: false,
    authoring: FOR_READERS,
    ...part,
  };
  const listeners = new Set<(changed: null) => void>();
  const reader = createReader({
    bundles: {
      current: () => bundle,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    navigation,
    texts: createTextStore((address) => Promise.resolve(textAt(address) ?? text)),
    base: '/',
    ...(onChoices ? { onChoices } : {}),
  });
  return {
    reader,
    navigation,
    update(next) {
      bundle = { ...bundle, ...next };
      for (const listener of listeners) listener(null);
    },
  };
}
