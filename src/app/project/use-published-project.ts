import { useMemo } from 'react';
import type { Loadable } from '../../language/loadable.ts';
import { projectFile } from '../../language/project/project-address.ts';
import { readData } from '../../language/project/read-json.ts';
import { type TakenIn, takeIn } from '../../language/project/take-in.ts';
import { addressOfFile } from '../../language/site-address.ts';
import { mainLanguageOf } from '../../store/selectors.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** Returns the address of a published project's file. */
export function publishedFile(slug: string, base: string): string {
  return addressOfFile(projectFile(slug, 'project.json'), base);
}

/** Returns a published project, up to date with the language of the page; it is loaded when its slug is given. */
export function usePublishedProject(slug: string | null): Loadable<TakenIn> {
  const { base } = useReader();
  const language = useReading(mainLanguageOf);
  const text = useText<unknown>(slug === null ? null : publishedFile(slug, base));
  return useMemo(
    () =>
      text.state === 'loaded' ? { state: 'loaded', value: takeIn(readData(text.value), language, []) } : text,
    [text, language],
  );
}
