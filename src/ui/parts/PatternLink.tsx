import type { ComponentProps } from 'react';
import { type PatternLinks, isPlainClick } from './pattern-link.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly to: number;
  readonly links: PatternLinks;
}

/** A link to a pattern: a real address that the app opens in place. */
export function PatternLink({ to, links, children, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={links.href(to)}
      data-pattern={to}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        links.open(to);
      }}
    >
      {children}
    </a>
  );
}
