import { useRef, useState } from 'react';
import { Waypoints } from '../../ui/parts/icon-shapes.ts';
import { patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { DepthControl } from '../../ui/map/DepthControl.tsx';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { languageOf } from '../../store/selectors.ts';
import { useReader, useReading } from '../use-reader.ts';
import styles from './Relations.module.css';

const Ways = lazyPart({ what: 'The ways', load: async () => (await import('./Ways.tsx')).Ways });
const PatternPicker = lazyPart({
  what: 'The choice of patterns',
  load: async () => (await import('../../ui/pattern/PatternPicker.tsx')).PatternPicker,
});

/** Stands beside a pattern's neighbours: how far around it the map reaches, and how it relates to another pattern. */
export function Relations({ pattern }: { readonly pattern: Pattern }) {
  const reader = useReader();
  const language = useReading(languageOf);
  const [isPicking, setPicking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const depth = useReading(({ view }) => view.depth);
  const path = useReading(({ view }) => view.path);
  const to = path === null ? undefined : patternLookup(language).get(path.to);
  const endPicking = () => {
    setPicking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const pick = (id: number) => {
    setPicking(false);
    reader.go({ path: { to: id, way: path?.way ?? 'either' } }, 'replace');
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <div className={styles['line']}>
        <DepthControl depth={depth} onChange={(value) => reader.go({ depth: value }, 'replace')} />
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
          from={pattern}
          to={to}
          way={path.way}
          onWay={(way) => reader.go({ path: { to: to.id, way } }, 'replace')}
          onOther={() => setPicking(true)}
          onClose={() => {
            reader.go({ path: null }, 'replace');
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
