import controls from './controls.module.css';

interface Props {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** A button that stays pressed. */
export function Toggle({ label, isOn, onToggle }: Props) {
  return (
    <button type="button" className={controls['button']} aria-pressed={isOn} onClick={onToggle}>
      {label}
    </button>
  );
}
