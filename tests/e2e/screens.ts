import type { FrameLocator, Locator } from '@playwright/test';
import { expect } from './stage.ts';

/** The parts of a panel every test meets. */
export function title(panel: FrameLocator): Locator {
  return panel.getByRole('heading', { level: 1 });
}

export function noteField(panel: FrameLocator): Locator {
  return panel.getByRole('textbox', { name: 'Note something' });
}

/** Waits for the agenda of Adele and Alex. */
export async function agendaShows(panel: FrameLocator): Promise<void> {
  await expect(title(panel)).toHaveText('Adele and Alex', { timeout: 30_000 });
}

/** Types a note and sends it for the audience given. */
export async function note(
  panel: FrameLocator,
  text: string,
  audience: 'Only me' | 'Both of us',
): Promise<void> {
  await noteField(panel).fill(text);
  await panel.getByRole('radio', { name: audience }).check({ force: true });
  await noteField(panel).press('Enter');
  await expect(noteField(panel)).toHaveValue('');
}

/** Opens a step's screen from the agenda, and waits until it has come: the agenda stays until then, with a note line of its own. */
export async function openStep(panel: FrameLocator, name: string): Promise<void> {
  await panel.getByRole('heading', { level: 2 }).getByRole('button', { name }).click();
  await expect(title(panel)).toHaveText(name === 'Open actions' ? 'Actions and topics' : name);
}

/** The foot's button. */
export function foot(panel: FrameLocator, name: string): Locator {
  return panel.locator('footer').getByRole('button', { name });
}

/** A note for only me stands there, masked. */
export async function readsOwn(place: FrameLocator | Locator, text: string): Promise<void> {
  const masked = place.getByRole('button', { name: 'Only me, hidden until focused' });
  await expect(masked.filter({ hasText: text })).toBeVisible();
}
