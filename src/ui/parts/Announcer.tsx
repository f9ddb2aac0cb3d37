import unseen from '../styles/unseen.module.css';

/** Tells users of screen readers about a change that others see. The page's visible status is separate. */
export function Announcer({ message }: { readonly message: string }) {
  return (
    <div aria-live="polite" aria-atomic className={unseen['unseen']} data-late="self">
      {message}
    </div>
  );
}
