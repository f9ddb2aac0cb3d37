import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Editing } from './editing.ts';
import { lazyPart } from '../parts/lazy-part.tsx';

const PatternFindings = lazyPart({
  what: 'What the review found',
  load: async () => (await import('./PatternFindings.tsx')).default,
});
const StartPattern = lazyPart({
  what: 'How to start the pattern',
  load: async () => (await import('./StartPattern.tsx')).default,
});

interface Props {
  readonly pattern: Pattern;
  readonly findings: readonly Diagnostic[];
  readonly editing: Editing;
}

/** In a pattern's panel: the review's findings and, for a pattern without a file, the command that starts one. */
export function AuthoringNotes({ pattern, findings, editing }: Props) {
  // Parts that are loaded on demand cannot be in the page that the build rendered.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!isMounted) return null;
  // If an unwritten pattern has findings, it does have a file, which cannot be used.
  const isStarted = pattern.status === 'written' || findings.length > 0;
  return (
    <>
      {findings.length > 0 && <PatternFindings findings={findings} editing={editing} />}
      {!isStarted && editing.folder !== null && <StartPattern pattern={pattern} folder={editing.folder} />}
    </>
  );
}
