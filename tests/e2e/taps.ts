import type { FrameLocator, Locator } from '@playwright/test';
import { foot } from './screens.ts';

/** Counts what a person presses in their panel. Everything goes through it: a press beside it is a press that is not counted. */
export class Taps {
  readonly #panel: FrameLocator;
  count = 0;

  constructor(panel: FrameLocator) {
    this.#panel = panel;
  }

  /** Presses a button of the foot. */
  async foot(name: string): Promise<void> {
    await this.on(foot(this.#panel, name));
  }

  /** Chooses a point of the scale on screen. */
  async point(value: number): Promise<void> {
    await this.on(this.#panel.getByRole('radio', { name: new RegExp(`^${String(value)} of 5`, 'u') }));
  }

  async on(control: Locator): Promise<void> {
    // The control itself may lie under its picture: what counts is one press.
    await control.click({ force: (await control.getAttribute('type')) === 'radio' });
    this.count += 1;
  }
}
