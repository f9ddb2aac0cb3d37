import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { ChevronDown, Layers } from './icon-shapes.ts';
import type { Language } from '../language/language.ts';
import type { Lens } from '../language/lens.ts';
import type { Depth } from '../language/neighbourhood.ts';
import { filterOptions, NO_FILTERS } from '../language/filters.ts';
import type { Pattern } from '../language/pattern.ts';
import type { Arrangement } from '../map/arrangement.ts';
import { Icon } from './Icon.tsx';
import { DepthControl } from './DepthControl.tsx';
import { lazyPart } from './lazy-part.tsx';
import { LoadFault } from './LoadFault.tsx';
import styles from './MapTools.module.css';
import { Segments } from './Segments.tsx';
import { whenIdle } from './when-idle.ts';

const Legend = lazyPart({
  what: 'The legend',
  load: async () => (await import('./Legend.tsx')).Legend,
  waiting: <div className={styles['waiting']} />,
});

/** What of the view the map's own tools change. */
export interface MapChoices {
  readonly arrangement: Arrangement;
  readonly lens: Lens;
  readonly depth: 0 | Depth;
}

interface Props extends MapChoices {
  readonly language: Language;
  readonly open: Pattern | null;
  /** Whether the arrangement by links was asked for and could not be loaded. */
  readonly hasFailed: boolean;
  /** Loads that arrangement again. */
  readonly onRetry: () => void;
  readonly onChange: (choices: Partial<MapChoices>) => void;
  /** Takes the place for the buttons of the live map. */
  readonly zoom: Ref<HTMLDivElement>;
}

/** How the map is arranged, what its colours tell, how far it reaches: a bar above it; behind a button where it is narrow. */
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
            choices={[
              { value: 'scale', text: 'By scale' },
              { value: 'links', text: 'By links' },
              {
                value: 'around',
                text: 'Around',
                label: open ? `Around ${open.name}` : 'Around the open pattern',
                disabled: open === null,
              },
            ]}
            value={arrangement === 'around' && !open ? 'scale' : arrangement}
            onChange={(value) => onChange({ arrangement: value })}
          />
          <LensSelect language={language} lens={lens} onChange={(value) => onChange({ lens: value })} />
          <DepthControl
            depth={open ? depth : 0}
            disabled={open === null}
            onChange={(value) => onChange({ depth: value })}
          />
          {hasFailed && <LoadFault what="The arrangement by links" onRetry={onRetry} look="line" />}
        </div>
        <div ref={zoom} className={styles['zoom']} />
      </div>
      {lens.kind !== 'scale' && <Legend language={language} lens={lens} />}
    </div>
  );
}

const KINDS = [
  { value: 'scale', text: 'Scale' },
  { value: 'confidence', text: 'Confidence' },
  { value: 'ai', text: 'AI dimension' },
  { value: 'links', text: 'Number of links' },
] as const;

function LensSelect({
  language,
  lens,
  onChange,
}: {
  language: Language;
  lens: Lens;
  onChange: (lens: Lens) => void;
}) {
  // The tags are many, and no page that is rendered at build time needs them.
  const [hasTags, setHasTags] = useState(false);
  useEffect(() => whenIdle(() => setHasTags(true)), []);
  const tags = hasTags || lens.kind === 'tag' ? filterOptions(language, NO_FILTERS).tags : [];
  const choose = (value: string) => {
    const kind = KINDS.find((choice) => choice.value === value)?.value;
    onChange(kind ? { kind } : { kind: 'tag', tag: value.slice('tag:'.length) });
  };
  return (
    <label className={styles['lens']}>
      <span className={styles['name']}>Show as</span>
      <select
        value={lens.kind === 'tag' ? `tag:${lens.tag}` : lens.kind}
        onChange={(event) => choose(event.target.value)}
      >
        {KINDS.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {tags.length > 0 && (
          <optgroup label="With the tag">
            {tags.map(({ value, count }) => (
              <option key={value} value={`tag:${value}`}>
                {`${value} (${count})`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
