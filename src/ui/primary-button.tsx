import { useId } from 'react';
import './primary-button.css';

interface PrimaryButtonProps {
  /** What the press does, in a few words. */
  label: string;
  /** `outline` where nothing is waiting to be done, only offered. @default 'brand' */
  look?: 'brand' | 'outline';
  /** What is still missing. While given, the button keeps its place and focus but does nothing, and this text says why. */
  missing?: string | undefined;
  onPress: () => void;
}

/**
 * The one thing a screen asks for. Blocked it stays reachable (`aria-disabled`, not `disabled`): a button that cannot be
 * focused cannot say what it waits for.
 */
export function PrimaryButton({ label, look = 'brand', missing, onPress }: PrimaryButtonProps) {
  const missingId = useId();
  const blocked = missing !== undefined;
  return (
    <div className="primary-button-place">
      {blocked && (
        <p className="primary-button-missing" id={missingId}>
          {missing}
        </p>
      )}
      <button
        aria-describedby={blocked ? missingId : undefined}
        aria-disabled={blocked}
        className="primary-button"
        data-look={look}
        onClick={blocked ? undefined : onPress}
        type="button"
      >
        {label}
      </button>
    </div>
  );
}
