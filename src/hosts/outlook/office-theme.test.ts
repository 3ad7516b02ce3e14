import { expect, it } from 'vitest';
import { themeOfColour } from './office-theme.ts';

it.each([
  ['#FFFFFF', 'light'],
  ['#faf9f8', 'light'],
  ['#292929', 'dark'],
  ['#000000', 'dark'],
  ['white', null],
  ['', null],
])('the page %s is %s', (colour, theme) => {
  expect(themeOfColour(colour)).toBe(theme);
});
