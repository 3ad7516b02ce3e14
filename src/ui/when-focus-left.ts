import type { FocusEvent } from 'react';

/**
 * On blur: calls back when focus has left the whole element. A press elsewhere takes focus when it begins; what closes then would
 * move what is pressed away before the press ends, so it waits for the end, and focus that came back by then counts.
 */
export function whenFocusLeft({ currentTarget, relatedTarget }: FocusEvent, then: () => void): void {
  if (currentTarget.contains(relatedTarget)) return;
  const leave = (): void => {
    if (!currentTarget.contains(document.activeElement)) then();
  };
  if (document.querySelector(':active')) window.addEventListener('click', leave, { once: true });
  else leave();
}
