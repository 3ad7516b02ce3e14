import type { MouseEvent } from 'react';
import { Icon } from './icon.tsx';
import './icon-button.css';

/** A way out of the product. The name says where to, and about what: "View in Planner: Travel costs". */
export interface OutwardLink {
  readonly href: string;
  readonly label: string;
  /** For hosts that open links themselves; the browser does not follow the link. */
  readonly onOpen: (href: string) => void;
}

/** A link that leaves the product and is only an icon; its name shows on hover. */
export function IconLink({ href, label, onOpen }: OutwardLink) {
  function handleClick(event: MouseEvent): void {
    event.preventDefault();
    onOpen(href);
  }
  return (
    <a
      aria-label={label}
      className="icon-button"
      href={href}
      onClick={handleClick}
      rel="noopener noreferrer"
      target="_blank"
      title={label}
    >
      <Icon name="leave" size={16} />
    </a>
  );
}
