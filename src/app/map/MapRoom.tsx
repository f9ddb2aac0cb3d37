import { passingOf } from '../../store/selectors.ts';
import { NothingPasses } from '../outline/NothingPasses.tsx';
import { useReading } from '../use-reader.ts';
import { MapBar } from './MapBar.tsx';
import { MapRegion } from './MapRegion.tsx';
import styles from './MapRoom.module.css';

/** The map with its bar. If nothing passes the filters, a way out lies over the map. */
export function MapRoom({ picture }: { readonly picture: string }) {
  const isEmpty = useReading((state) => passingOf(state).size === 0);
  return (
    <>
      <MapBar />
      <MapRegion picture={picture} />
      {isEmpty && (
        <div className={styles['over']}>
          <NothingPasses />
        </div>
      )}
    </>
  );
}
