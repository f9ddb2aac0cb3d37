import { Suspense, lazy, useEffect, useState } from 'react';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pattern } from '../language/pattern.ts';
import type { Editing } from './editing.ts';

const PatternFindings = lazy(() => import('./PatternFindings.tsx'));
const StartPattern = lazy(() => import('./StartPattern.tsx'));

interface Props {
  readonly pattern: Pattern;
  readonly findings: readonly Diagnostic[];
  readonly editing: Editing;
}

/** In a pattern's panel: what the review found, and of a pattern without a file, the command that starts it. */
export function AuthoringNotes({ pattern, findings, editing }: Props) {
  // What is loaded when it is needed cannot be part of the page that the build rendered.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!isMounted) return null;
  // Where an unwritten pattern has findings, it has a file after all, which cannot be used.
  const isStarted = pattern.status === 'written' || findings.length > 0;
  return (
    <Suspense fallback={null}>
      {findings.length > 0 && <PatternFindings findings={findings} editing={editing} />}
      {!isStarted && editing.folder !== null && <StartPattern pattern={pattern} folder={editing.folder} />}
    </Suspense>
  );
}
