import type { Language } from '../../language/language.ts';
import { type Project, usualSlug } from '../../language/project/project.ts';
import { type Reading, refused } from '../../language/project/reading.ts';
import { readProject } from '../../language/project/read-project.ts';
import { withoutHandles } from '../../language/project/recognise.ts';
import { writeJson } from '../../language/project/write-json.ts';
import { writeMarkdown } from '../../language/project/write-markdown.ts';
import type { FileForm } from '../../ui/project/ExportFiles.tsx';
import { saveFile } from './save-file.ts';

/** Size above which a file is not even read, in bytes: no project is so long. */
const LARGEST = 16_000_000;

/** Gives the reader a project as a file. */
export function downloadProject(project: Project, language: Language, form: FileForm): void {
  const name = usualSlug(null, project.title) || 'my-language';
  const given = withoutHandles(project, language);
  if (form === 'json') saveFile(`${name}.json`, writeJson(given), 'application/json');
  else saveFile(`${name}.md`, writeMarkdown(given), 'text/markdown');
}

/** Reads the file of a project. Any other file is refused. */
export async function openProjectFile(file: File): Promise<Reading> {
  if (file.size > LARGEST) return refused('the whole file', 'It is larger than any project is.');
  try {
    return readProject(await file.text());
  } catch {
    return refused('the whole file', 'The browser cannot read it. A folder cannot be opened here.');
  }
}
