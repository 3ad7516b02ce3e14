import { useId, useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './disclosure.css';

interface DisclosureProps {
  children: ReactNode;
  label: string;
  /** It is opened: for what is read only when asked for. */
  onOpen?: (() => void) | undefined;
  /** @default false */
  startsOpen?: boolean;
}

/** More, when asked for. */
export function Disclosure({ children, label, onOpen, startsOpen = false }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  const contentId = useId();
  return (
    <div className="disclosure">
      <button
        aria-controls={contentId}
        aria-expanded={open}
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
