import { raw } from 'hono/html';

const shapes = {
  people:
    '<circle cx="8" cy="6.5" r="3"/><path d="M2.5 16c0-2.8 2.2-4.5 5.5-4.5s5.5 1.7 5.5 4.5"/><circle cx="14.5" cy="7.5" r="2.2"/><path d="M14.5 11.6c1.9 0 3.2 1.1 3.2 2.9"/>',
  video: '<rect x="2.5" y="5" width="10.5" height="10" rx="2"/><path d="m13 8.8 4.5-2.6v7.6L13 11.2"/>',
  calendar:
    '<rect x="3" y="3.5" width="14" height="13.5" rx="2"/><path d="M3 7.5h14M7 11h.01M10 11h.01M13 11h.01M7 14h.01M10 14h.01"/>',
  board: '<rect x="3" y="3" width="14" height="14" rx="2"/><path d="M9 3v14M9 10h8"/>',
  leaveApp:
    '<path d="M8 4H5.5A2 2 0 0 0 3.5 6v8.5a2 2 0 0 0 2 2H14a2 2 0 0 0 2-2V12M11.5 3.5h5v5M16 4l-6.5 6.5"/>',
  person: '<circle cx="10" cy="6.5" r="3.2"/><path d="M3.8 17c0-3 2.5-5 6.2-5s6.2 2 6.2 5"/>',
  hangUp:
    '<path d="M2.6 11.8c-.3-1.3.2-2.4 1.4-3.2C7.5 6.4 12.5 6.4 16 8.6c1.2.8 1.7 1.9 1.4 3.2l-.3 1-3.6-.9-.2-2.1c-2.1-.8-4.5-.8-6.6 0l-.2 2.1-3.6.9z"/>',
  sliders:
    '<path d="M3 6h7M14 6h3M3 14h3M10 14h7"/><circle cx="12" cy="6" r="2"/><circle cx="8" cy="14" r="2"/>',
  next: '<path d="m7.5 4 6 6-6 6"/>',
  warning: '<path d="M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01"/>',
} as const;

/** A line icon of 20 by 20 in the colour of the text. It never stands for a word: the word is beside it. */
export function icon(name: keyof typeof shapes): ReturnType<typeof raw> {
  return raw(
    `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`,
  );
}

/** The product's mark, a ring and a disc that touch, as an image of its own. */
export const appIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#5b5fc7"/><circle cx="11" cy="16" r="5" fill="none" stroke="#fff" stroke-width="2.4"/><circle cx="22" cy="16" r="6" fill="#fff"/></svg>';
