import { openingMine } from '../../store/view.ts';
import { isMineShown } from '../../store/selectors.ts';
import { MineButton as Button } from '../../ui/project/MineButton.tsx';
import { closePanel } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';

/** The header's button for the reader's own language. */
export function MineButton() {
  const reader = useReader();
  const isShown = useReading(isMineShown);
  return (
    <Button
      count={useReading(({ mine }) => mine?.count ?? 0)}
      isShown={isShown}
      onToggle={() => (isShown ? closePanel(reader) : reader.go(openingMine('choose'), 'push'))}
    />
  );
}
