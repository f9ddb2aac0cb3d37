import unseen from '../styles/unseen.module.css';

/** Says to those who listen what others see change. The status of the page is another: it stays on screen. */
export function Announcer({ message }: { readonly message: string }) {
  return (
    <div aria-live="polite" aria-atomic className={unseen['unseen']}>
      {message}
    </div>
  );
}
