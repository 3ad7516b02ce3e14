import { useEffect, type RefObject } from 'react';

/**
 * Keeps focus inside an element. A control that goes away with its press ("Not done", "Skip this section", a form's "Save") would
 * leave focus at the page's start; it goes instead to the first control of the nearest part that is still there. Whatever
 * takes focus on appearing, an undo or a form, has it by then and keeps it.
 */
export function useKeptFocus(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = inside.current;
    if (root === null) return;
    // Of the control that had focus last: itself, then outwards. A removed one no longer knows where it stood.
    let path: readonly Element[] = [];
    function handleFocus(event: FocusEvent): void {
      path = event.composedPath().filter((part) => part instanceof Element);
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || path[0]?.isConnected !== false) return;
      for (const part of path)
        for (const control of part.isConnected ? part.querySelectorAll<HTMLElement>(controls) : []) {
          control.focus({ preventScroll: true });
          if (document.activeElement === control) return;
        }
    });
    root.addEventListener('focusin', handleFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', handleFocus);
    };
  }, [inside]);
}

/** Not the text areas: focus in one opens the keyboard of a phone. */
const controls = 'button, input, a[href]';
