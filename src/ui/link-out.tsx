import type { MouseEvent, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './link-out.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface LinkOutProps {
  /** What it is about, for screen readers, where the words alone stand on many rows. */
  about?: string | undefined;
  children: ReactNode;
  href: string;
  /** For hosts that open links themselves. When given, the browser does not follow the link. */
  onOpen?: ((href: string) => void) | undefined;
  /** Where it opens, for screen readers: "opens in a new window". */
  opensText: string;
}

/** A link that leaves the product, and shows it. */
export function LinkOut({ about, children, href, onOpen, opensText }: LinkOutProps) {
  function handleClick(event: MouseEvent) {
    if (!onOpen) return;
    event.preventDefault();
    onOpen(href);
  }
  return (
    <a className="link-out" href={href} onClick={handleClick} rel="noopener noreferrer" target="_blank">
      {children}
      <Icon name="leave" size={16} />
      <VisuallyHidden>{`${about === undefined ? '' : `: ${about}`} (${opensText})`}</VisuallyHidden>
    </a>
  );
}
