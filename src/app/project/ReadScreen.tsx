import { Nothing } from '../../ui/project/Nothing.tsx';
import { BookletView } from './BookletView.tsx';
import { useOpenProject } from './use-desk.ts';

/** The reader's own language as a booklet. */
export function ReadScreen() {
  const opened = useOpenProject();
  if (!opened || opened.project.entries.length === 0)
    return (
      <Nothing words="Here you will read the patterns that you choose, in their order and with your notes, as a booklet that can be printed." />
    );
  return <BookletView project={opened.project} />;
}
