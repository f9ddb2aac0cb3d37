import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { ChevronDown, Layers } from '../parts/icon-shapes.ts';
import type { Language } from '../../language/language.ts';
import type { Depth } from '../../language/neighbourhood.ts';
import { BY_TAG } from '../../language/filters/by-tag.ts';
import { filterOptions, NO_FILTERS } from '../../language/filters/filters.ts';
import type { Pattern } from '../../language/pattern.ts';
import { arrangementOf, arrangementsFor } from '../../map/arrangements/arrangements.ts';
import { TAG_PREFIX } from '../../map/lenses/by-tag.ts';
import { LENSES, lensOf, lensesFor } from '../../map/lenses/lenses.ts';
import { Icon } from '../parts/Icon.tsx';
import { DepthControl } from './DepthControl.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import styles from './MapTools.module.css';
import { Segments } from './Segments.tsx';
import { whenIdle } from '../parts/when-idle.ts';

const Legend = lazyPart({
  what: 'The legend',
  load: async () => (await import('./Legend.tsx')).Legend,
  waiting: <div className={styles['waiting']} />,
});

/** The parts of the view that the map's own tools change. */
export interface MapChoices {
  /** The id of the arrangement. */
  readonly arrangement: string;
  /** The id of the lens. */
  readonly lens: string;
  readonly depth: 0 | Depth;
}

interface Props extends MapChoices {
  readonly language: Language;
  readonly open: Pattern | null;
  /** Whether the chosen arrangement could not be loaded. */
  readonly hasFailed: boolean;
  /** Loads that arrangement again. */
  readonly onRetry: () => void;
  readonly onChange: (choices: Partial<MapChoices>) => void;
  /** Receives the element for the live map's buttons. */
  readonly zoom: Ref<HTMLDivElement>;
}

/**
 * The bar above the map: its arrangement, its lens and its depth. On a narrow screen, the tools are behind a button.
 */
export function MapTools({
  language,
  open,
  arrangement,
  lens,
  depth,
  hasFailed,
  onRetry,
  onChange,
  zoom,
}: Props) {
  const [isShown, setShown] = useState(false);
  const chosen = arrangementOf(arrangement, language);
  const name = useId();
  const controls = useId();
  const tools = useRef<HTMLDivElement>(null);
  const disclose = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isShown) return undefined;
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !tools.current?.contains(event.target)) setShown(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !tools.current?.contains(document.activeElement)) return;
      setShown(false);
      disclose.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [isShown]);
  return (
    <div ref={tools} className={styles['tools']}>
      <div className={styles['line']}>
        <button
          ref={disclose}
          type="button"
          className={styles['disclose']}
          aria-expanded={isShown}
          aria-controls={controls}
          onClick={() => setShown(!isShown)}
        >
          <Icon of={Layers} size={16} />
          Views
          <Icon of={ChevronDown} size={14} />
        </button>
        <div
          id={controls}
          role="group"
          aria-label="View of the map"
          className={styles['bar']}
          data-shown={isShown || undefined}
        >
          <Segments
            name={name}
            legend="Arrangement"
            choices={arrangementsFor(language).map((choice) => ({
              value: choice.id,
              text: choice.text,
              label: choice.label(open?.name ?? null),
              disabled: choice.needsOpen && !open,
            }))}
            value={chosen.needsOpen && !open ? arrangementOf('', language).id : chosen.id}
            onChange={(value) => onChange({ arrangement: value })}
          />
          <LensSelect language={language} lens={lens} onChange={(value) => onChange({ lens: value })} />
          <DepthControl
            depth={open ? depth : 0}
            disabled={open === null}
            onChange={(value) => onChange({ depth: value })}
          />
          {hasFailed && <LoadFault what={`The arrangement “${chosen.text}”`} onRetry={onRetry} look="line" />}
        </div>
        <div ref={zoom} className={styles['zoom']} />
      </div>
      {lens !== LENSES[0].id && <Legend language={language} lens={lensOf(lens)} />}
    </div>
  );
}

function LensSelect({
  language,
  lens,
  onChange,
}: {
  language: Language;
  lens: string;
  onChange: (lens: string) => void;
}) {
  // There may be many tags, and no page that is rendered at build time needs them.
  const [hasTags, setHasTags] = useState(false);
  useEffect(() => whenIdle(() => setHasTags(true)), []);
  const tags = hasTags || lens.startsWith(TAG_PREFIX) ? filterOptions(language, NO_FILTERS, BY_TAG) : [];
  return (
    <label className={styles['lens']}>
      <span className={styles['name']}>Show as</span>
      <select value={lens} onChange={(event) => onChange(event.target.value)}>
        {lensesFor(language).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        {tags.length > 0 && (
          <optgroup label="With the tag">
            {tags.map(({ value, count }) => (
              <option key={value} value={TAG_PREFIX + value}>
                {`${value} (${count})`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
