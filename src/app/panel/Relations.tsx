import { useRef, useState } from 'react';
import { Waypoints } from '../../ui/parts/later-icon-shapes.ts';
import { patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { DepthControl } from '../../ui/map/DepthControl.tsx';
import { useIsAlive } from '../../ui/parts/use-is-alive.ts';
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
  const isAlive = useIsAlive();
  const isRelating = useReading((state) => state.isRelating);
  // An answer that was just asked for takes the focus. One that the address holds does not.
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const depth = useReading(({ view }) => view.depth);
  const path = useReading(({ view }) => view.path);
  const to = path === null ? undefined : patternLookup(language).get(path.to);
  const relate = (isRelating: boolean) => reader.set({ isRelating });
  const pick = (id: number) => {
    relate(false);
    setAsked(true);
    reader.go({ path: { to: id, way: path?.way ?? 'either' } }, 'replace');
  };
  return (
    <>
      <div className={styles['line']} data-late="self">
        {isAlive && (
          <>
            <DepthControl depth={depth} onChange={(value) => reader.go({ depth: value }, 'replace')} />
            <button
              ref={button}
              type="button"
              className={styles['relate']}
              aria-expanded={isRelating}
              aria-keyshortcuts="r"
              onClick={() => relate(!isRelating)}
            >
              <Icon of={Waypoints} size={15} />
              Relate to…
            </button>
          </>
        )}
      </div>
      {isRelating && (
        <PatternPicker
          label={`How does ${pattern.name} relate to`}
          patterns={language.patterns.filter(({ id }) => id !== pattern.id)}
          onPick={pick}
          onCancel={() => {
            relate(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
      {path && to && (
        <Ways
          key={to.id}
          from={pattern}
          to={to}
          way={path.way}
          isAsked={isAsked}
          onWay={(way) => reader.go({ path: { to: to.id, way } }, 'replace')}
          onOther={() => relate(true)}
          onClose={() => {
            reader.go({ path: null }, 'replace');
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
