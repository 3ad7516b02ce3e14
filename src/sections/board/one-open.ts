/** Of many that can be open, one is: the one opened last. */
export interface OneOpen {
  /** Closes the one before; `close` closes this one. */
  open(close: () => void): void;
}

export function oneOpen(): OneOpen {
  let last: (() => void) | null = null;
  return {
    open: (close) => {
      last?.();
      last = close;
    },
  };
}
