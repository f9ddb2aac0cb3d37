import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  InitializedNotification,
  PrepareRenameRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RenameRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build-command.mjs']);
});

/** An editor that has a folder open. */
interface Editor {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  uri(path: string): string;
  /** The latest findings of a file, as `rule: text that is marked`. */
  findings(path: string): string[];
  diagnostics(path: string): readonly Diagnostic[];
  open(path: string, text: string): Promise<void>;
  change(path: string, text: string): Promise<void>;
}

const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    const closed = new Promise((done) => child.once('close', done));
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill();
    await closed;
  }
});

async function startEditor(files: Readonly<Record<string, string>>): Promise<Editor & { folder: string }> {
  const folder = await realpath(await makeFolder(files));
  const child = spawn(process.execPath, [resolve('bin/semilattice.js'), 'lsp', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(child);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const latest = new Map<string, readonly Diagnostic[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    latest.set(uri, diagnostics);
  });
  const uri = (path: string) => pathToFileURL(join(folder, path)).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let number = 0;
  return {
    folder,
    connection,
    child,
    uri,
    findings: (path) => (latest.get(uri(path)) ?? []).map(({ code }) => String(code)),
    diagnostics: (path) => latest.get(uri(path)) ?? [],
    open: (path, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId: 'markdown', version: ++number, text },
      }),
    change: (path, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: ++number },
        contentChanges: [{ text }],
      }),
  };
}

/** The range of a part of a text, or of the place `at` characters into it. */
function rangeIn(text: string, part: string): Range {
  const start = text.indexOf(part);
  expect(start, part).toBeGreaterThan(-1);
  const before = text.slice(0, start).split('\n');
  const line = before.length - 1;
  const character = before.at(-1)?.length ?? 0;
  return { start: { line, character }, end: { line, character: character + part.length } };
}

/** A text with edits made, as an editor makes them. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: Range['start']) =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, each) => sum + each.length + 1, character);
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}

/** The files of a folder after a change of the whole workspace. */
function applied(
  files: Readonly<Record<string, string>>,
  editor: Editor,
  change: WorkspaceEdit | null | undefined,
) {
  const after: Record<string, string> = { ...files };
  for (const each of change?.documentChanges ?? []) {
    if ('kind' in each) {
      if (each.kind !== 'rename') throw new Error(each.kind);
      const [from, to] = [each.oldUri, each.newUri].map((uri) =>
        decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
      );
      after[to ?? ''] = after[from ?? ''] ?? '';
      delete after[from ?? ''];
    } else {
      const path = Object.keys(files).find((name) => editor.uri(name) === each.textDocument.uri) ?? '';
      after[path] = edited(after[path] ?? '', (each as TextDocumentEdit).edits as TextEdit[]);
    }
  }
  return after;
}

const OAK = '003-oak-bench.md';
const oak = CLEAN[OAK] ?? '';

test('findings are told as one types, before anything is saved', async () => {
  const editor = await startEditor(changed(['001-north-hall.md', '# North Hall *', '# North Hall']));
  await expect.poll(() => editor.findings('001-north-hall.md')).toEqual(['heading']);
  await editor.open(OAK, oak);
  await editor.change(OAK, oak.replace('**Long Table (2)**', '**Long Tabel (2)**'));
  await expect.poll(() => editor.findings(OAK)).toEqual(['name-mismatch']);
  const [finding] = editor.diagnostics(OAK);
  expect(finding?.range).toEqual(rangeIn(oak.replace('Table (2)', 'Tabel (2)'), '**Long Tabel (2)**'));
  expect(finding?.source).toBe('semilattice');
  await editor.change(OAK, oak);
  await expect.poll(() => editor.findings(OAK)).toEqual([]);
  // What was typed and not saved is forgotten when the file is closed.
  await editor.change(OAK, oak.replace('# Oak Bench *', '# Oak'));
  await expect.poll(() => editor.findings(OAK)).toEqual(['heading']);
  await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
    textDocument: { uri: editor.uri(OAK) },
  });
  await expect.poll(() => editor.findings(OAK)).toEqual([]);
});

test('a file that another program changes is read again', async () => {
  const editor = await startEditor(CLEAN);
  await writeFile(join(editor.folder, OAK), oak.replace('# Oak Bench *', '# Oak'));
  await expect.poll(() => editor.findings(OAK)).toEqual(['heading']);
});

test('a quick fix is the change that check --fix makes', async () => {
  const text = oak.replace('# Oak Bench *', '# Oaken Bench');
  const editor = await startEditor(CLEAN);
  await editor.open(OAK, text);
  await expect.poll(() => editor.findings(OAK)).toEqual(['heading']);
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: editor.uri(OAK) },
    range: rangeIn(text, '# Oaken'),
    context: { diagnostics: [] },
  });
  const [action] = actions ?? [];
  if (!action || !('edit' in action)) throw new Error('There is no quick fix.');
  expect([action.kind, action.isPreferred]).toEqual(['quickfix', true]);
  expect(applied({ ...CLEAN, [OAK]: text }, editor, action.edit)).toEqual(CLEAN);
});

test('names, numbers and tags are completed where they may stand', async () => {
  const editor = await startEditor(CLEAN);
  const complete = async (text: string, part: string) => {
    await editor.open(OAK, text);
    const { end } = rangeIn(text, part);
    const found = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: editor.uri(OAK) },
      position: end,
    });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    return items.map(
      ({ label, textEdit }) => [label, edited(text, textEdit ? [textEdit as TextEdit] : [])] as const,
    );
  };
  const inProse = oak.replace('Of wood.', 'Of [[Lon');
  expect(await complete(inProse, '[[Lon')).toContainEqual([
    'Long Table (2)',
    oak.replace('Of wood.', 'Of [[Long Table]]'),
  ]);
  const inBold = oak.replace('Of wood.', 'Of **Nor');
  expect(await complete(inBold, 'Of **Nor')).toContainEqual([
    'North Hall (1)',
    oak.replace('Of wood.', 'Of **North Hall (1)**'),
  ]);
  const inList = oak.replace('completion_patterns: []', 'completion_patterns: [1, ');
  expect(await complete(inList, '[1, ')).toContainEqual([
    '2 Long Table',
    oak.replace('completion_patterns: []', 'completion_patterns: [1, 2'),
  ]);
  const inLines = oak.replace('completion_patterns: []', 'completion_patterns:\n  - 1\n  - ');
  expect((await complete(inLines, '- 1\n  - ')).map(([label]) => label)).toContain('2 Long Table');
  const inTags = oak.replace('tags: [craft, learning]', 'tags: [craft, le');
  expect((await complete(inTags, '[craft, le')).map(([label]) => label)).toEqual(['craft', 'learning']);
  expect(await complete(oak, 'Of wood')).toEqual([]);
  expect(await complete(oak, 'scale: 3')).toEqual([]);
});

test('a name leads to its pattern, and tells problem and solution', async () => {
  const editor = await startEditor(CLEAN);
  await editor.open(OAK, oak);
  const place = (part: string) => ({
    textDocument: { uri: editor.uri(OAK) },
    position: rangeIn(oak, part).end,
  });
  for (const part of ['**Long Ta', 'context_patterns: [2'])
    expect(await editor.connection.sendRequest(DefinitionRequest.type, place(part))).toMatchObject({
      uri: editor.uri('002-long-table.md'),
    });
  expect(await editor.connection.sendRequest(DefinitionRequest.type, place('Of wo'))).toBe(null);
  const hover = await editor.connection.sendRequest(HoverRequest.type, place('**Long Ta'));
  expect(hover?.contents).toEqual({
    kind: 'markdown',
    value: [
      '**Long Table (2)** \\*',
      'Scale 2: Room',
      '_Problem._ Two forces pull.',
      '_Solution._ Do one thing.',
    ].join('\n\n'),
  });
  expect(hover?.range).toEqual(rangeIn(oak, '**Long Table (2)**'));
});

test('rename changes what the command changes, from any mention', async () => {
  const editor = await startEditor(CLEAN);
  await editor.open(OAK, oak);
  const place = { textDocument: { uri: editor.uri(OAK) }, position: rangeIn(oak, '**Long Ta').end };
  expect(await editor.connection.sendRequest(PrepareRenameRequest.type, place)).toEqual({
    range: rangeIn(oak, 'Long Table'),
    placeholder: 'Long Table',
  });
  const change = await editor.connection.sendRequest(RenameRequest.type, { ...place, newName: 'Desk' });
  const after = applied(CLEAN, editor, change);
  await commandIn(editor.folder, ['rename', '2', 'Desk', '.']);
  for (const [path, text] of Object.entries(after))
    expect(await readFile(join(editor.folder, path), 'utf8')).toBe(text);
  expect(Object.keys(after)).toContain('002-desk.md');
  await expect(
    editor.connection.sendRequest(RenameRequest.type, { ...place, newName: 'Oak Bench' }),
  ).rejects.toThrow('Pattern 3 has this name');
});

test('it ends when the editor ends it', async () => {
  const { connection, child } = await startEditor(CLEAN);
  const ended = new Promise((done) => child.once('close', done));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
});
