import { useReader, useReading } from './use-reader.ts';
import styles from './App.module.css';

/** On a narrow screen, switches between the outline and the map. */
export function Tabs() {
  const reader = useReader();
  const shown = useReading(({ view }) => view.screen);
  return (
    <nav className={styles['tabs']} aria-label="View" data-late="inside">
      {(['outline', 'map'] as const).map((screen) => (
        <button
          key={screen}
          type="button"
          aria-pressed={shown === screen}
          onClick={() => reader.go({ screen }, 'replace')}
        >
          {screen === 'outline' ? 'Outline' : 'Map'}
        </button>
      ))}
    </nav>
  );
}
