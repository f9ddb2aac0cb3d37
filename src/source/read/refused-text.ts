import type { Diagnostic } from '../../language/diagnostic.ts';
import type { SourceFile } from './source-file.ts';
import type { Excess } from '../render/text-limits.ts';

/**
 * Reports that the text of a file was refused.
 *
 * @param contentLine The line of the file on which the text begins, from 1.
 * @param pattern The id of the pattern, if it is known.
 */
export function refusedText(
  { path }: SourceFile,
  { line, message, hint }: Excess,
  contentLine = 1,
  pattern: number | null = null,
): Diagnostic {
  return {
    rule: 'unreadable-file',
    severity: 'error',
    file: path,
    line: contentLine + line - 1,
    column: 1,
    message,
    hint,
    pattern,
  };
}
