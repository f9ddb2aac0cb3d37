import { openingMine } from '../../store/view.ts';
import { PanelReturn } from '../../ui/review/PanelReturn.tsx';
import { useReader, useReading } from '../use-reader.ts';

/** For the bar of a pattern's panel: the way back to the reader's own language, if that stays behind. */
export function MineReturn() {
  const reader = useReader();
  const mine = useReading(({ view }) => (view.page === 'map' ? view.mine : null));
  if (mine === null) return null;
  return (
    <PanelReturn to="My language" place="my language" onReturn={() => reader.go(openingMine(mine), 'push')} />
  );
}
