import { type Ref, useId } from 'react';
import { ChevronDown } from '../parts/icon-shapes.ts';
import type { Language } from '../../language/language.ts';
import { arrangementsFor } from '../../map/arrangements/arrangements.ts';
import { LENSES, lensOf } from '../../map/lenses/lenses.ts';
import { Icon } from '../parts/Icon.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useIsAlive } from '../parts/use-is-alive.ts';
import { useDisclosure } from '../parts/use-disclosure.ts';
import { LensSelect } from './LensSelect.tsx';
import styles from './MapTools.module.css';
import { Segments } from './Segments.tsx';

const Legend = lazyPart({
  what: 'The legend',
  load: async () => (await import('./Legend.tsx')).Legend,
  waiting: <div className={styles['waiting']} />,
});

/** The parts of the view that the map's own tools change. */
interface MapChoices {
  /** The id of the arrangement. */
  readonly arrangement: string;
  /** The id of the lens. */
  readonly lens: string;
}

interface Props extends MapChoices {
  readonly language: Language;
  /** Whether a pattern is open, around which the cards can be laid out. */
  readonly hasOpen: boolean;
  /** The part of the chosen map that could not be loaded; null if all is there. */
  readonly missing: string | null;
  /** Loads it again. */
  readonly onRetry: () => void;
  readonly onChange: (choices: Partial<MapChoices>) => void;
  /** Receives the element for the live map's buttons. */
  readonly zoom: Ref<HTMLDivElement>;
}

/**
 * The bar above the map: how the cards are laid out, what their colour tells, and the zoom. On a narrow screen, the
 * first two are behind a button.
 */
export function MapTools(props: Props) {
  const { language, hasOpen, arrangement, lens, missing, onRetry, onChange, zoom } = props;
  const name = useId();
  const controls = useId();
  const { isShown, show, hide, part, control } = useDisclosure();
  const [first, ...others] = arrangementsFor(language);
  const offered = [first, ...others.filter(({ needsOpen }) => hasOpen || !needsOpen)];
  // The page of a pattern is read before its map is changed.
  const isReady = useIsAlive() || !hasOpen;
  const current = offered.find(({ id }) => id === arrangement) ?? first;
  return (
    <div className={styles['tools']}>
      <div className={styles['line']} data-late="inside">
        {isReady && (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the controls inside
          <div {...part} className={styles['part']}>
            <button
              ref={control}
              type="button"
              className={styles['disclose']}
              aria-expanded={isShown}
              aria-controls={controls}
              onClick={isShown ? hide : show}
            >
              Layout, colour
              <Icon of={ChevronDown} size={14} />
            </button>
            <div id={controls} className={styles['bar']} data-shown={isShown || undefined}>
              <Segments
                name={name}
                legend="Layout"
                choices={offered.map(({ id, text }) => ({ value: id, text }))}
                value={current.id}
                onChange={(value) => onChange({ arrangement: value })}
              />
              <LensSelect language={language} lens={lens} onChange={(value) => onChange({ lens: value })} />
            </div>
          </div>
        )}
        <div ref={zoom} className={styles['zoom']} />
      </div>
      {missing !== null && <LoadFault what={missing} onRetry={onRetry} look="line" />}
      {lens !== LENSES[0].id && <Legend language={language} lens={lensOf(lens)} />}
    </div>
  );
}
