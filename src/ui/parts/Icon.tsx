import { createElement } from 'react';
import type { IconShape } from './icon-shapes.ts';

interface Props {
  readonly of: IconShape;
  /** Width and height, in CSS pixels. */
  readonly size: number;
  readonly className?: string | undefined;
  /** The text for screen readers, if nothing beside the icon says it. Without a label, the icon is hidden from them. */
  readonly label?: string;
}

/** One of Lucide's icons, in the colour of the text beside it. */
export function Icon({ of, size, className, label }: Props) {
  return (
    <svg
      // What all icons share is in `ui/styles/base.css`: a page has dozens of them.
      className={className === undefined ? 'icon' : `icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {of.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
