import controls from './controls.module.css';

/** Says what will be on a screen that is empty yet. */
export function Nothing({ words }: { readonly words: string }) {
  return <p className={controls['words']}>{words}</p>;
}
