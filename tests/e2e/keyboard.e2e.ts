import type { Locator, Page } from '@playwright/test';
import { agendaShows, noteField, title } from './screens.ts';
import { alex, alexUpn, expect, panel, test } from './stage.ts';

/** Goes on by Tab, or back by Shift+Tab, until the control has focus: nothing else of a person's way is taken. */
async function reach(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control).toBeFocused();
}

/**
 * Chooses one of a question's two answers. While none is chosen the browser enters their group at either of them: a person sees which has focus, and
 * goes on from there.
 */
async function answer(
  page: Page,
  question: Locator,
  name: 'Yes' | 'Nothing needed',
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const hasFocus = (control: Locator): Promise<boolean> =>
    control.evaluate((element) => element.contains(document.activeElement));
  await expect(question).toBeVisible();
  for (let stops = 0; stops < 80 && !(await hasFocus(question)); stops += 1) await page.keyboard.press(key);
  const chosen = question.getByRole('radio', { name });
  if (await hasFocus(chosen)) await page.keyboard.press('Space');
  else await page.keyboard.press(name === 'Yes' ? 'ArrowUp' : 'ArrowDown');
  await expect(chosen).toBeChecked();
  await expect(chosen).toBeFocused();
}

async function press(page: Page, control: Locator, how: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(page, control);
  await page.keyboard.press(how);
}

test('a whole meeting is held by keyboard alone @walking', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const { keyboard } = page;
  const button = (name: string | RegExp) => report.getByRole('button', { name });
  const focused = report.locator(':focus');
  await agendaShows(report);
  // Where a person who presses F6 or Tab into the panel arrives.
  await title(report).focus();

  // Started; focus stays at the foot, whose button is another one now.
  await press(page, button('Start the meeting'));
  await expect(button('Next: OKRs')).toBeFocused();

  // An open action is ticked, taken back, and ticked again; another is not done.
  await keyboard.press('Shift+Tab');
  const tick = report.getByRole('checkbox', { name: 'Send the pricing draft' });
  await reach(page, tick, 'Shift+Tab');
  await keyboard.press('Space');
  await expect(tick).toBeChecked();
  await press(page, button('Undo'));
  await expect(tick).not.toBeChecked();
  await expect(report.getByRole('listitem').filter({ has: tick }).last().locator(':focus')).toHaveCount(1);
  await reach(page, tick, 'Shift+Tab');
  await keyboard.press('Space');
  await press(page, button('Not done: Ask Finance about travel'));
  await expect(report.getByText('looked at today')).toBeVisible();
  await expect(focused).toHaveAccessibleName('Change: Ask Finance about travel');

  // A topic for both, from wherever one is.
  await keyboard.press('n');
  await expect(noteField(report)).toBeFocused();
  await keyboard.type('Who decides on the tiers in 2027?');
  await keyboard.press('Enter');
  await expect.poll(() => stage.listRows('tiers in 2027').length).toBe(1);

  // The first section; the topic moves into another one.
  await reach(page, button('Open actions'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(title(report)).toHaveText('Actions and topics');
  await expect(title(report)).toBeFocused();
  await press(page, button('Move to a section: Who decides on the tiers in 2027?'));
  await press(page, report.getByRole('main').getByRole('button', { name: 'OKRs', exact: true }));
  await expect(report.getByText('Who decides on the tiers in 2027?')).toBeHidden();
  await expect(focused).toHaveCount(1);

  // Section by section to the last; a board on the way, and Escape back.
  await press(page, button('Next: OKRs'));
  await expect(title(report)).toHaveText('OKRs');
  await expect(title(report)).toBeFocused();
  await expect(report.getByText('Who decides on the tiers in 2027?')).toBeVisible();
  await press(page, button(/^See the board/));
  await expect(title(report)).toHaveText('OKRs Alex');
  await expect(title(report)).toBeFocused();
  await reach(page, report.getByRole('tab', { name: /In progress/ }));
  await keyboard.press('ArrowLeft');
  await expect(report.getByRole('tab', { name: /Not started/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(title(report)).toHaveText('OKRs');
  await expect(title(report)).toBeFocused();
  for (const section of ['Development plan', 'Happiness', 'Performance', 'Decisions']) {
    await press(page, button(`Next: ${section}`));
    await expect(title(report)).toHaveText(section);
    await expect(title(report)).toBeFocused();
    for (const which of section === 'Performance' ? ['1 of 2', '2 of 2'] : []) {
      await expect(report.getByText(which, { exact: true })).toBeVisible();
      await press(page, button('Not today'));
    }
  }

  // The closing button can be reached and says what it waits for.
  const close = button('Close meeting');
  await reach(page, close);
  await expect(close).toHaveAccessibleDescription(/Does Adele need to do anything to help Alex/);
  await keyboard.press('Enter');
  await expect(title(report)).toHaveText('Decisions');

  // Both questions: one with an action, typed; the other needs nothing.
  const first = report.getByRole('group', { name: 'Does Adele need to do anything to help Alex?' });
  await answer(page, first, 'Yes', 'Shift+Tab');
  await reach(page, first.getByRole('textbox', { name: 'What will be done' }));
  await keyboard.type('Decide with Kim who owns the tiers');
  await keyboard.press('Enter');
  await expect(first.getByRole('checkbox', { name: 'Decide with Kim who owns the tiers' })).toBeVisible();
  const second = report.getByRole('group', { name: 'Does Alex need to do anything to help Adele?' });
  await answer(page, second, 'Nothing needed');

  // Closed, and opened again.
  await press(page, close);
  await expect(title(report)).toHaveText(/^That was/);
  await expect(title(report)).toBeFocused();
  await press(page, button('Open the meeting again'));
  await agendaShows(report);
  await expect(button('Close meeting')).toBeVisible();
  await expect(title(report)).toBeFocused();
});

test('forms that are asked for take focus, and give it back @walking', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const { keyboard } = page;
  await agendaShows(report);
  await title(report).focus();

  await press(page, report.getByRole('button', { name: 'Change: Book the customer visit' }));
  const words = report.getByRole('textbox', { name: 'What will be done' });
  await expect(words).toBeFocused();
  await keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(report.getByRole('checkbox', { name: 'Book the customer visit' })).toBeFocused();

  await press(page, report.getByRole('button', { name: 'Edit: Who decides on the pricing tiers?' }));
  await expect(report.getByRole('textbox', { name: /^Edit/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(report.getByRole('button', { name: 'Edit: Who decides on the pricing tiers?' })).toBeFocused();

  // A deleted note offers itself back where it stood.
  await press(page, report.getByRole('button', { name: 'Delete: Who decides on the pricing tiers?' }));
  await expect(report.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(report.getByText('Who decides on the pricing tiers?')).toBeVisible();
  await expect(report.locator(':focus')).toHaveRole('button');
});
