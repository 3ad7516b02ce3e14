import { find } from './elements.ts';

/** Lets the conditions open and close, by their button and by Escape. Until then the button cannot be pressed: the press would be lost. */
export function disclose(): void {
  const panel = find(document, '#conditions', HTMLElement);
  const opener = find(document, '#conditions-button', HTMLButtonElement);
  const show = (open: boolean) => {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  };
  opener.addEventListener('click', () => show(panel.hidden !== false));
  opener.disabled = false;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    opener.focus();
  });
}
