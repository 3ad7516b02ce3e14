import { supplementOffice } from './supplement.ts';

// In a window of its own office.js finds no host and says so; there is nothing to add then.
if (window.parent !== window) supplementOffice(window);
