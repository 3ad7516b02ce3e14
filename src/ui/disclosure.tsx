import { useId, useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './disclosure.css';

interface DisclosureProps {
  children: ReactNode;
  label: string;
  /** More for the accessible name than the label shows; it must begin with it. */
  name?: string | undefined;
  /** It is opened: for what is read only when asked for. */
  onOpen?: (() => void) | undefined;
  /** @default false */
  startsOpen?: boolean;
}

/** More, when asked for. */
export function Disclosure({ children, label, name, onOpen, startsOpen = false }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  const contentId = useId();
  return (
    <div className="disclosure">
      <button
        aria-controls={contentId}
        aria-expanded={open}
        aria-label={name}
        className="disclosure-button"
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
        type="button"
      >
        {label}
        <Icon name="chevronDown" size={16} />
      </button>
      <div className="disclosure-content" hidden={!open} id={contentId}>
        {open && children}
      </div>
    </div>
  );
}
