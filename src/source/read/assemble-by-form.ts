import type { Diagnostic } from '../../language/diagnostic.ts';
import { composeLanguage } from '../../language/language.ts';
import { type ReviewSettings, settle } from '../../language/review/settings.ts';
import type { Cache } from '../cache/cache.ts';
import { readByForm } from './forms/read-by-form.ts';
import type { WrittenRead } from './forms/read-settings.ts';
import { languageOfFiles } from './language-of-texts.ts';
import { NameTable } from '../render/name-table.ts';
import type { Folder } from './read-folder.ts';
import { readScales } from './scales-file.ts';
import { readProjects } from './project-files.ts';
import { shownPictures } from './shown-pictures.ts';
import { createTextTools } from '../render/text-tools.ts';
import type { LoadedLanguage } from './loaded-language.ts';
import type { Frame } from './language-frame.ts';
import { withTexts } from './with-texts.ts';
import { readAbout, titleOf } from './read-about.ts';

/** Makes a language of a folder that is in another form than our own. */
export function assembleByForm(
  whole: Folder,
  folder: Folder,
  folderName: string,
  {
    settings,
    written,
    faults,
    cache,
  }: {
    readonly settings: ReviewSettings;
    readonly written: WrittenRead | null;
    readonly faults: readonly Diagnostic[];
    readonly cache: Cache;
  },
): LoadedLanguage {
  const form = readByForm(folder, written);
  const diagnostics: Diagnostic[] = [...faults, ...form.diagnostics];
  const about = readAbout(folder.language, diagnostics);
  const { scales: named, diagnostics: scaleFaults } = folder.scales
    ? readScales(folder.scales)
    : { scales: [], diagnostics: [] };
  diagnostics.push(...scaleFaults);
  const files = new Map(form.files.map((file) => [file.declaration.pattern.id, file]));
  const language = composeLanguage(
    form.files.map((file) => file.declaration),
    {
      title: about.title || titleOf(folderName),
      description: about.description,
      license: about.license,
      repository: about.repository,
      scales: form.scales.map((scale) => named.find(({ number }) => number === scale.number) ?? scale),
      namesInProse: new Map(),
      lacks: form.lacks,
      facets: form.facets,
      editions: form.editions.others.map(({ lang }) => lang),
      start: form.files.some(
        ({ declaration: { pattern } }) => pattern.id === about.start?.id && !pattern.isNumberless,
      )
        ? (about.start?.id ?? null)
        : null,
    },
  );
  const published = readProjects(folder.projects, language, {
    file: folder.language?.path ?? '',
    ...about.startingPoints,
  });
  diagnostics.push(...published.diagnostics);
  const images = shownPictures(folder.images, form.files);
  const frame: Frame = {
    language,
    projects: published.projects,
    lang: about.lang || form.editions.lang || languageOfFiles(form.files),
    introduction: about.introduction,
    settings,
    hasTexts: true,
    faults: settle(diagnostics, settings),
    names: new NameTable(language.patterns, files, form.resolver),
    images: new Set(images.map((path) => path.normalize('NFC'))),
    refused: new Set(folder.diagnostics.map(({ file }) => file.normalize('NFC'))),
    namedScales: null,
    idsOfBrokenFiles: new Set(),
    tools: createTextTools(),
    cache,
    form,
  };
  return withTexts(frame, { whole, folder: { ...folder, images }, all: form.files, files }, null);
}
