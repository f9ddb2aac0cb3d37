import { type ComponentProps, useSyncExternalStore } from 'react';
import { type PatternLinks, followInPlace } from './pattern-link.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly to: number;
  readonly links: PatternLinks;
}

/** A link to a pattern. It has a real address, but the app opens it in place. */
export function PatternLink({ to, links, children, ...rest }: Props) {
  const address = () => links.href(to);
  return (
    <a
      {...rest}
      href={useSyncExternalStore(links.subscribe ?? unchanging, address, address)}
      data-pattern={to}
      onClick={followInPlace(() => links.open(to))}
    >
      {children}
    </a>
  );
}

/** The addresses stay as they are until other links are given. */
function unchanging(): () => void {
  return () => undefined;
}
