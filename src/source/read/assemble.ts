import type { Diagnostic } from '../../language/diagnostic.ts';
import { composeLanguage } from '../../language/language.ts';
import { NO_SETTINGS, settle } from '../../language/review/settings.ts';
import { withoutDuplicates } from './duplicate-ids.ts';
import { withoutIgnored } from './ignored-files.ts';
import { NameTable } from '../render/name-table.ts';
import type { PatternFile } from './pattern-file.ts';
import type { Folder } from './read-folder.ts';
import { readScales } from './scales-file.ts';
import { readSettings } from './settings-file.ts';
import { readProjects } from './project-files.ts';
import { numberedNames, namingUnwritten } from './unwritten-names.ts';
import { createTextTools } from '../render/text-tools.ts';
import type { LoadedLanguage } from './loaded-language.ts';
import type { ReadingDepth } from './reading-depth.ts';
import { assembleByForm } from './assemble-by-form.ts';
import type { Frame } from './language-frame.ts';
import { withTexts } from './with-texts.ts';
import { readAbout, titleOf } from './read-about.ts';

/** Makes a language of what a folder holds. It is not reviewed. */
export function assemble(
  whole: Folder,
  folderName: string,
  { read, hasTexts, cache }: ReadingDepth,
): LoadedLanguage {
  const {
    settings,
    ignore,
    read: written,
    diagnostics: faults,
  } = whole.settings
    ? readSettings(whole.settings)
    : { settings: NO_SETTINGS, ignore: [], read: null, diagnostics: [] };
  const folder = withoutIgnored(whole, ignore);
  if (folder.others) return assembleByForm(whole, folder, folderName, { settings, written, faults, cache });
  const diagnostics: Diagnostic[] = [...faults, ...folder.diagnostics];
  const all: PatternFile[] = [];
  for (const source of folder.patterns) {
    const result = read(source);
    diagnostics.push(...(Array.isArray(result) ? result : result.faults));
    if (!Array.isArray(result)) all.push(result);
  }
  const idsOfBrokenFiles = new Set(diagnostics.flatMap(({ pattern }) => pattern ?? []));
  const files = withoutDuplicates(all, diagnostics);
  const about = readAbout(folder.language, diagnostics);
  const { scales, diagnostics: scaleFaults } = folder.scales
    ? readScales(folder.scales)
    : { scales: [], diagnostics: [] };
  diagnostics.push(...scaleFaults);
  const language = composeLanguage(
    [...files.values()].map((file) => file.declaration),
    {
      title: about.title || titleOf(folderName),
      description: about.description,
      license: about.license,
      repository: about.repository,
      start: about.start?.id ?? null,
      scales,
      namesInProse: numberedNames(hasTexts ? files.values() : namingUnwritten(files)),
    },
  );
  if (about.start && folder.language && language.start === undefined) {
    const { id, line, column } = about.start;
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: folder.language.path,
      line,
      column,
      message: `The field "start" names pattern ${id}, which does not exist.`,
      hint: 'Write the number of the pattern that a reader should begin with.',
      pattern: null,
    });
  }
  const published = readProjects(folder.projects, language, {
    file: folder.language?.path ?? '',
    ...about.startingPoints,
  });
  diagnostics.push(...published.diagnostics);
  const frame: Frame = {
    language,
    projects: published.projects,
    lang: about.lang,
    introduction: about.introduction,
    tools: createTextTools(),
    settings,
    hasTexts,
    cache,
    faults: settle(diagnostics, settings),
    names: new NameTable(language.patterns, files),
    images: new Set(folder.images.map((path) => path.normalize('NFC'))),
    refused: new Set(folder.diagnostics.map(({ file }) => file.normalize('NFC'))),
    namedScales: folder.scales ? new Set(scales.map(({ number }) => number)) : null,
    idsOfBrokenFiles,
    form: null,
  };
  return withTexts(frame, { whole, folder, all, files }, null);
}
