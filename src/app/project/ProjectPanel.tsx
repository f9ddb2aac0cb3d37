import { useEffect, useEffectEvent } from 'react';
import { isWide } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { LoadFault } from '../../ui/parts/LoadFault.tsx';
import { isTypedIn } from '../../ui/parts/is-typed-in.ts';
import { usePart } from '../../ui/parts/part.ts';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { ProjectFrame } from '../../ui/project/ProjectFrame.tsx';
import { focusHeading } from '../focus.ts';
import { useClose } from '../open-and-close.ts';
import { toggleWide } from '../panel/toggles.ts';
import { useReader, useReading } from '../use-reader.ts';
import type { Desk } from './desk.ts';
import { deskOf } from './desk-part.ts';
import { ProjectNotices } from './ProjectNotices.tsx';
import { SCREENS } from './screens.ts';
import { DeskContext, useDesk, useOpenProject } from './use-desk.ts';

const Guest = lazyPart({
  what: 'The shared language',
  load: async () => (await import('./Guest.tsx')).Guest,
});

interface Props {
  readonly place: ReadingPlace;
}

/** The reader's own language, in the panel. */
export function ProjectPanel({ place }: Props) {
  const part = deskOf(useReader());
  const loaded = usePart(part, true);
  switch (loaded.state) {
    case 'waiting':
      return <p aria-busy="true" />;
    case 'failed':
      return <LoadFault what="My language" onRetry={part.load} />;
    case 'loaded':
      return <Loaded desk={loaded.value.desk} place={place} />;
  }
}

function Loaded({ desk, place }: Props & { readonly desk: Desk }) {
  const isGuest = useReading(({ view }) => view.mine === 'shared');
  return (
    <DeskContext value={desk}>{isGuest ? <Guest place={place} /> : <Opened place={place} />}</DeskContext>
  );
}

function Opened({ place }: Props) {
  const reader = useReader();
  const desk = useDesk();
  const opened = useOpenProject();
  const mine = useReading(({ view }) => view.mine);
  const { id, Screen } = SCREENS.find((screen) => screen.id === mine) ?? SCREENS[0];
  const hrefs = useReading(({ location }) => location);
  useUndoKeys(desk);
  useEffect(() => focusHeading(), []);
  const isReady = usePart(Screen.part, true).state !== 'waiting';
  return (
    <ProjectFrame
      title={opened?.project.title || 'My language'}
      own={{
        screens: SCREENS.map((screen) => ({
          id: screen.id,
          label: screen.label,
          href: hrefs && reader.addressOf(openingMine(screen.id)),
        })),
        shown: id,
        onShow: (to) =>
          reader.go(openingMine(SCREENS.find((screen) => screen.id === to)?.id ?? 'choose'), 'push'),
        canUndo: (opened?.live.history.past.length ?? 0) > 0,
        canRedo: (opened?.live.history.future.length ?? 0) > 0,
        onUndo: desk.undo,
        onRedo: desk.redo,
      }}
      isWide={useReading(isWide)}
      onWide={() => toggleWide(reader)}
      onClose={useClose()}
      place={place}
      isReady={isReady}
    >
      <ProjectNotices />
      <Screen key={id} />
    </ProjectFrame>
  );
}

/** Undoes and makes again with the keys that do so everywhere, while the panel is open. A field has its own undo. */
function useUndoKeys(desk: Desk): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isZ = event.key.toLowerCase() === 'z' || (event.key.toLowerCase() === 'y' && event.ctrlKey);
    if (!isZ || !(event.ctrlKey || event.metaKey) || event.altKey || isTypedIn(event.target)) return;
    event.preventDefault();
    if (event.shiftKey || event.key.toLowerCase() === 'y') desk.redo();
    else desk.undo();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
