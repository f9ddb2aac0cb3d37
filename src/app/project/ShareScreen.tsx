import { GiveAway } from './GiveAway.tsx';
import { OpenFiles } from './OpenFiles.tsx';
import { useOpenProject } from './use-desk.ts';

/** Gives the reader's own language to others, and takes in theirs. */
export function ShareScreen() {
  const opened = useOpenProject();
  return (
    <>
      {opened && opened.project.entries.length > 0 && <GiveAway project={opened.project} />}
      <OpenFiles />
    </>
  );
}
