import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  type Diagnostic,
  FileChangeType,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  type WorkspaceEdit,
  createConnection,
} from 'vscode-languageserver/node';
import type { EditorChange, EditorFinding, EditorService } from './editor-service.ts';

const SEVERITIES: Readonly<Record<EditorFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** How long typing must rest before findings are told, in milliseconds. */
const REST = 150;

/** The protocol's code for a request that was understood and cannot be fulfilled. */
const REQUEST_FAILED = -32_803;

/**
 * Serves an editor by the Language Server Protocol over standard input and output, until the editor ends it. This file
 * alone knows the protocol. It is built into a file of its own, which only `semilattice lsp` loads, so it imports nothing
 * of ours but types.
 */
export function connectEditor(service: EditorService): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  let told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let mayRenameFiles = false;

  const pathOf = (uri: string): string | null => {
    if (!uri.startsWith('file:')) return null;
    const path = relative(service.folder, fileURLToPath(uri)).split(sep).join('/');
    return path === '' || path.startsWith('..') ? null : path;
  };
  const uriOf = (path: string) => pathToFileURL(`${service.folder}/${path}`).href;
  const diagnosticOf = ({ range, severity, rule, message }: EditorFinding): Diagnostic => ({
    range,
    severity: SEVERITIES[severity],
    code: rule,
    source: 'semilattice',
    message,
  });
  const workspaceEditOf = ({ edits, renames }: EditorChange): WorkspaceEdit => {
    const paths = [...new Set(edits.map(({ path }) => path))];
    return {
      documentChanges: [
        ...paths.map((path) => ({
          textDocument: { uri: uriOf(path), version: null },
          edits: edits
            .filter((edit) => edit.path === path)
            .map(({ range, text }) => ({ range, newText: text })),
        })),
        ...renames.map(({ from, to }) => ({
          kind: 'rename' as const,
          oldUri: uriOf(from),
          newUri: uriOf(to),
        })),
      ],
    };
  };
  const tell = async (): Promise<void> => {
    const findings = await service.findings();
    for (const path of new Set([...told, ...findings.keys()])) {
      const diagnostics = (findings.get(path) ?? []).map(diagnosticOf);
      await connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
    }
    told = new Set(findings.keys());
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell().catch((error: unknown) => connection.console.error(String(error)));
    }, REST);
  };
  const at = <T>(uri: string, otherwise: T, ask: (path: string) => Promise<T>): Promise<T> => {
    const path = pathOf(uri);
    return path === null ? Promise.resolve(otherwise) : ask(path);
  };

  connection.onInitialize(({ capabilities }) => {
    mayRenameFiles = capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('rename') ?? false;
    return {
      serverInfo: { name: service.name, version: service.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Full,
        completionProvider: { triggerCharacters: ['[', '*', ',', ' '] },
        definitionProvider: true,
        hoverProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });
  connection.onInitialized(tellSoon);
  connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => edited(uri, text));
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
    const last = contentChanges.at(-1);
    if (last) edited(uri, last.text);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => edited(uri, null));
  const edited = (uri: string, text: string | null) => {
    const path = pathOf(uri);
    if (path === null) return;
    service.edit(path, text);
    tellSoon();
  };
  // An editor that watches files tells of those that it changed itself; the service follows the folder on its own.
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) tellSoon();
  });
  service.onChange(tellSoon);

  connection.onCodeAction(({ textDocument: { uri }, range }) =>
    at(uri, [], async (path) =>
      (await service.fixes(path, range))
        .filter(({ change }) => mayRenameFiles || change.renames.length === 0)
        .map(({ title, finding, change }) => ({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding)],
          isPreferred: true,
          edit: workspaceEditOf(change),
        })),
    ),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    at(uri, [], async (path) =>
      (await service.complete(path, position)).map(({ label, detail, filter, range, text }) => ({
        label,
        detail,
        kind: CompletionItemKind.Reference,
        filterText: filter,
        textEdit: { range, newText: text },
      })),
    ),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    at(uri, null, async (path) => {
      const found = await service.definition(path, position);
      const start = { line: 0, character: 0 };
      return found === null ? null : { uri: uriOf(found), range: { start, end: start } };
    }),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    at(uri, null, async (path) => {
      const found = await service.hover(path, position);
      return found && { contents: { kind: 'markdown', value: found.markdown }, range: found.range };
    }),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    at(uri, null, async (path) => {
      const found = await service.nameAt(path, position);
      return found && { range: found.range, placeholder: found.name };
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    at(uri, null, async (path) => {
      const change = await service.rename(path, position, newName);
      if (typeof change === 'string') throw new ResponseError(REQUEST_FAILED, change);
      return workspaceEditOf(mayRenameFiles ? change : { ...change, renames: [] });
    }),
  );
  const closed = new Promise<void>((resolve) => {
    connection.onExit(resolve);
    process.stdin.once('end', resolve);
  });
  connection.listen();
  return closed.finally(() => clearTimeout(timer));
}
