import { useRef, useState } from 'react';
import { Waypoints } from '../../ui/icon-shapes.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DepthControl } from '../../ui/DepthControl.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { PatternLinks } from '../../ui/pattern-link.ts';
import type { View } from '../../store/address.ts';
import styles from './Relations.module.css';
import type { TextStore } from '../../store/texts.ts';

const Ways = lazyPart({ what: 'The ways', load: async () => (await import('./Ways.tsx')).Ways });
const PatternPicker = lazyPart({
  what: 'The choice of patterns',
  load: async () => (await import('../../ui/PatternPicker.tsx')).PatternPicker,
});

interface Props {
  readonly language: Language;
  readonly pattern: Pattern;
  readonly view: Pick<View, 'depth' | 'path'>;
  readonly links: PatternLinks;
  readonly texts: TextStore;
  readonly base: string;
  readonly onChange: (part: Partial<View>) => void;
  readonly onPoint: (id: number | null) => void;
}

/** Beside a pattern's neighbours: how far around it the map shows, and how it relates to any other pattern. */
export function Relations({ language, pattern, view, onChange, ...rest }: Props) {
  const [isPicking, setPicking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { depth, path } = view;
  const to = path === null ? undefined : patternLookup(language).get(path.to);
  const endPicking = () => {
    setPicking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const pick = (id: number) => {
    setPicking(false);
    onChange({ path: { to: id, way: path?.way ?? 'either' } });
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <div className={styles['line']}>
        <DepthControl depth={depth} onChange={(value) => onChange({ depth: value })} />
        <button
          ref={button}
          type="button"
          className={styles['relate']}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          <Icon of={Waypoints} size={15} />
          Relate to…
        </button>
      </div>
      {isPicking && (
        <PatternPicker
          label={`How does ${pattern.name} relate to`}
          patterns={language.patterns.filter(({ id }) => id !== pattern.id)}
          onPick={pick}
          onCancel={endPicking}
        />
      )}
      {path && to && (
        <Ways
          {...rest}
          language={language}
          from={pattern}
          to={to}
          way={path.way}
          onWay={(way) => onChange({ path: { to: to.id, way } })}
          onOther={() => setPicking(true)}
          onClose={() => {
            onChange({ path: null });
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
