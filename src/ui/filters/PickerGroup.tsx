import { useId } from 'react';
import { ChevronDown } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useDisclosure } from '../parts/use-disclosure.ts';
import { STOP } from '../parts/use-toolbar.ts';
import { NARROW } from '../styles/widths.ts';
import styles from './FilterChips.module.css';
import type { FilterPickerProps } from './FilterPicker.tsx';

const FilterPicker = lazyPart<FilterPickerProps>({
  what: 'The choice of filters',
  load: async () => (await import('./FilterPicker.tsx')).FilterPicker,
});

/** A group with many values, such as tags: a button that shows a picker. */
export function PickerGroup({ language, filters, mine, onChange, group }: FilterPickerProps) {
  const picker = useId();
  // In the sheet of a phone, the picker stands between the groups. Closing it would move what is being pressed.
  const { isShown, show, hide, part, control } = useDisclosure(() => !window.matchMedia(NARROW).matches);
  if (group.values(language).length === 0) return null;
  return (
    // The keys are those of the controls inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div {...part} role="group" aria-label={group.legend} className={styles['group']}>
      <button
        ref={control}
        type="button"
        className={styles['open']}
        aria-expanded={isShown}
        aria-controls={isShown ? picker : undefined}
        onClick={isShown ? hide : show}
        {...STOP}
      >
        <span>{group.legend}</span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isShown && (
        <div id={picker} className={styles['picker']}>
          <FilterPicker {...{ language, filters, mine, onChange, group }} />
        </div>
      )}
    </div>
  );
}
