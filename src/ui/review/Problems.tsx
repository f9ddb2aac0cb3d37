import type { Diagnostic } from '../../language/diagnostic.ts';
import { Notice } from '../parts/Notice.tsx';

/** Reports once, at the top of the page, which files cannot be shown. The rest of the language is shown. */
export function Problems({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length === 0) return null;
  const files = new Set(errors.map((error) => error.file));
  return (
    <Notice key={errors.map((error) => error.file + error.message).join('\n')}>
      <p>{files.size === 1 ? 'One file needs mending:' : `${files.size} files need mending:`}</p>
      {errors.slice(0, 3).map((error) => (
        <p key={`${error.file}:${error.line}:${error.column}:${error.message}`}>
          <strong translate="no">{`${error.file}:${error.line}:${error.column}`}</strong>{' '}
          <span>{`${error.message} ${error.hint}`}</span>
        </p>
      ))}
      {errors.length > 3 && <p>{`…and ${errors.length - 3} more.`}</p>}
    </Notice>
  );
}
