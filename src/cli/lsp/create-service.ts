import { realpathSync } from 'node:fs';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { patternLookup } from '../../language/language.ts';
import { asterisks } from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import type { LoadedLanguage } from '../../source/read/loaded-language.ts';
import { offsetAt } from '../../source/read/parsed-text.ts';
import { isPattern, kindOf } from '../../source/read/file-kind.ts';
import type { SourceFile } from '../../source/read/source-file.ts';
import { asRead } from '../../source/mend/apply-edits.ts';
import { fixOf } from '../../source/mend/fixers.ts';
import { type Mending, prepareMending } from '../../source/mend/mending.ts';
import { changeIdentities } from '../../source/mend/rename-pattern.ts';
import { type WorkingFolder, loadWorking, openFolder } from '../../source/mend/working-folder.ts';
import { newName } from '../new-name.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';
import { version } from '../version.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { patternAt } from './at-place.ts';
import { completionsAt } from './completions.ts';
import type { EditorFinding, EditorService, Position } from './editor-service.ts';
import { editorChange, editorEdits, offsetOf, rangeOf } from './positions.ts';

/** All that is known about a folder as it is being edited. */
interface State {
  readonly working: WorkingFolder;
  readonly loaded: LoadedLanguage;
  readonly mending: Mending;
}

/** A service for an editor, which is told when files on the disk have changed. */
interface FollowingService extends EditorService {
  /** Reads the folder again. */
  refresh(): void;
}

/** Makes the service for an editor. Texts that are being edited count in place of the files. */
export function createService(path: string): FollowingService {
  const folder = realpathSync(path);
  const edited = new Map<string, SourceFile>();
  let disk: Promise<WorkingFolder> | null = null;
  let state: Promise<State> | null = null;
  let onChange = () => {};

  const current = (): Promise<State> => {
    disk ??= openFolder(folder);
    state ??= disk.then((found) => {
      const working = withEdited(found, edited);
      const loaded = loadWorking(working);
      return { working, loaded, mending: prepareMending(working, loaded) };
    });
    return state;
  };
  const at = async (file: string, position: Position) => {
    const { mending } = await current();
    const parsed = mending.texts.get(file);
    const found = parsed && patternAt(parsed, offsetOf(parsed.text, position), mending);
    return parsed && found ? { parsed, found, mending } : null;
  };

  return {
    name: 'semilattice',
    version: version(),
    folder,
    edit(file, text) {
      if (text === null) edited.delete(file);
      else edited.set(file, { path: file, text: asRead(text) });
      state = null;
    },
    refresh() {
      disk = null;
      state = null;
      onChange();
    },
    async findings() {
      const { loaded } = await current();
      const found = new Map<string, EditorFinding[]>();
      for (const diagnostic of loaded.diagnostics) {
        const finding = findingOf(diagnostic, loaded);
        found.set(diagnostic.file, [...(found.get(diagnostic.file) ?? []), finding]);
      }
      return found;
    },
    async fixes(file, range) {
      const { loaded, mending } = await current();
      return loaded.diagnostics.flatMap((diagnostic) => {
        if (diagnostic.file !== file) return [];
        const finding = findingOf(diagnostic, loaded);
        if (finding.range.start.line > range.end.line || finding.range.end.line < range.start.line) return [];
        const fix = fixOf(diagnostic, mending);
        if (!fix) return [];
        const edits = editorEdits(fix.edits, (path) => mending.texts.get(path)?.text ?? null);
        return [{ title: fix.title, finding, change: { edits, renames: fix.renames } }];
      });
    },
    async complete(file, position) {
      const { loaded, working } = await current();
      const text = edited.get(file)?.text ?? working.files.get(file)?.source.text;
      if (text === undefined) return [];
      const { patterns } = loaded.language;
      const tags = new Set(patterns.flatMap((each) => (each.status === 'written' ? each.tags : [])));
      return completionsAt(text, offsetOf(text, position), { patterns, tags: [...tags].toSorted() });
    },
    async definition(file, position) {
      const pattern = (await at(file, position))?.found.pattern;
      return pattern?.status === 'written' ? pattern.file : null;
    },
    async hover(file, position) {
      const there = await at(file, position);
      if (!there) return null;
      const { loaded } = await current();
      return {
        markdown: describe(there.found.pattern.id, loaded),
        range: rangeOf(there.parsed.text, there.found),
      };
    },
    async nameAt(file, position) {
      const there = await at(file, position);
      if (there?.found.pattern.status !== 'written') return null;
      const { pattern, name, start, end } = there.found;
      return { name: pattern.name, range: rangeOf(there.parsed.text, name ?? { start, end }) };
    },
    async rename(file, position, given) {
      const there = await at(file, position);
      const { working, mending } = await current();
      if (there?.found.pattern.status !== 'written') return 'There is no written pattern here to rename.';
      const { id } = there.found.pattern;
      try {
        refuseOtherForms(mending.loaded);
        const name = newName(given, 'a new name');
        const namesake = [...patternLookup(mending.loaded.language).values()].find(
          (other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase(),
        );
        if (namesake) return `Pattern ${namesake.id} has this name: texts could not tell the two apart.`;
        const { working: renamed, taken } = changeIdentities(working, new Map([[id, { id, name }]]));
        return taken === null ? editorChange(renamed) : `${taken} is there already.`;
      } catch (error) {
        if (error instanceof WrongUsage) return error.message;
        throw error;
      }
    },
    onChange(listener) {
      onChange = listener;
    },
  };
}

/** The folder with texts that are being edited in place of its files. New files count, too. */
function withEdited(disk: WorkingFolder, edited: ReadonlyMap<string, SourceFile>): WorkingFolder {
  const files = new Map(disk.files);
  for (const [path, source] of edited) {
    const kind = kindOf(path);
    if (kind !== 'scales' && kind !== 'language' && !(kind === 'pattern' && isPattern(source))) continue;
    // The text in the editor is what a change is compared with.
    files.set(path, { from: path, before: source.text, raw: source.text, source });
  }
  const { folder } = disk;
  const latest = (path: string) => files.get(path)?.source ?? null;
  const fresh = [...edited.keys()].filter(
    (path) => kindOf(path) === 'pattern' && files.has(path) && !disk.files.has(path),
  );
  return {
    ...disk,
    files,
    folder: {
      ...folder,
      patterns: [
        ...folder.patterns.map((source) => latest(source.path) ?? source),
        ...fresh.flatMap((path) => latest(path) ?? []),
      ].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      scales: latest('SCALES.md') ?? folder.scales,
      language: latest('LANGUAGE.md') ?? folder.language,
    },
  };
}

/** What a finding is about: a name with its marks, a word, or the rest of the line. */
const SUBJECT = /^(?:\*\*[^*\n]+\*\*|!?\[\[[^\]\n]+\]\]|[\p{L}\p{N}_-]+|[^\n]+)/u;

function findingOf(diagnostic: Diagnostic, loaded: LoadedLanguage): EditorFinding {
  const { file, severity, rule, message, hint } = diagnostic;
  const text = loaded.source(file) ?? '';
  const start = offsetAt(text, diagnostic);
  const [subject = ''] = SUBJECT.exec(text.slice(start, start + 300)) ?? [];
  const range = rangeOf(text, { start, end: start + subject.length });
  return { range, severity, rule, message: `${message} ${hint}` };
}

/** A pattern in a few lines of Markdown. */
function describe(id: number, { language, body }: LoadedLanguage): string {
  const pattern = patternLookup(language).get(id);
  if (!pattern) return '';
  const text = body(id, '/');
  const scale = language.scales.find(({ number }) => number === pattern.scale);
  return [
    `**${numberedName(pattern)}** ${asterisks(pattern).replaceAll('*', '\\*')}`.trim(),
    `Scale ${pattern.scale}${scale ? `: ${scale.name}` : ''}${pattern.status === 'written' ? '' : ', not written yet'}`,
    ...(text?.problem ? [`_Problem._ ${text.problem}`] : []),
    ...(text?.solution ? [`_Solution._ ${text.solution}`] : []),
  ].join('\n\n');
}
