import { useMemo } from 'react';
import type { Project } from '../../language/project/project.ts';
import { withoutHandles } from '../../language/project/recognise.ts';
import { shareProject } from '../../language/project/shared-address.ts';
import { mainLanguageOf } from '../../store/selectors.ts';
import { HOME, openingMine } from '../../store/view.ts';
import { ExportFiles } from '../../ui/project/ExportFiles.tsx';
import { ShareLink } from '../../ui/project/ShareLink.tsx';
import { Section } from '../../ui/project/Section.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { downloadProject } from './project-file.ts';

/** The ways to give a project to others: as a link, as a file, on paper. */
export function GiveAway({ project }: { readonly project: Project }) {
  const reader = useReader();
  const language = useReading(mainLanguageOf);
  const shared = useMemo(() => {
    const page = reader.addressOf({ ...HOME, ...openingMine('shared') });
    return shareProject(withoutHandles(project, language), new URL(page, window.location.href).href);
  }, [project, language, reader]);
  return (
    <>
      <Section title="Send it as a link">
        <ShareLink shared={shared} onSend={sending(project.title)} />
      </Section>
      <Section title="Save it as a file">
        <ExportFiles
          onExport={(form) => downloadProject(project, language, form)}
          onRead={() => reader.go(openingMine('read'), 'push')}
        />
      </Section>
    </>
  );
}

/** Hands an address to the system's menu for sharing, where there is one: mostly on phones. */
function sending(title: string): ((address: string) => void) | null {
  // Not every browser has it, and none in a page that is not secure.
  if (!('share' in navigator)) return null;
  // The reader may change their mind in that menu, which is no fault.
  return (address) => void navigator.share({ title, url: address }).catch(() => undefined);
}
