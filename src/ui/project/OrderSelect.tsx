import type { ProjectOrder } from '../../language/project/project.ts';
import controls from './controls.module.css';

interface Props {
  readonly order: ProjectOrder;
  readonly onChange: (order: ProjectOrder) => void;
}

/** Chooses the order of the reader's own language. */
export function OrderSelect({ order, onChange }: Props) {
  return (
    <select
      className={controls['select']}
      aria-label="Order"
      value={order}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === 'by-hand' ? 'by-hand' : 'large-to-small')
      }
    >
      <option value="large-to-small">Large to small</option>
      <option value="by-hand">By hand</option>
    </select>
  );
}
