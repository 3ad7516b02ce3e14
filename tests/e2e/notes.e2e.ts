import { adele, adeleUpn, alex, alexUpn, expect, panel, test } from './stage.ts';
import { agendaShows, foot, note, noteField, openStep, readsOwn, title } from './screens.ts';

test('a topic for both is in the list and on the other screen within 5 seconds @walking', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  await agendaShows(panel(page, alex));
  await agendaShows(panel(page, adele));
  // Both at work, so that the other side looks often.
  await note(panel(page, adele), 'First', 'Both of us');
  await expect(panel(page, alex).getByText('First')).toBeVisible();
  await note(panel(page, alex), 'Who decides on the tiers in 2027?', 'Both of us');
  await expect(panel(page, adele).getByText('Who decides on the tiers in 2027?')).toBeVisible({
    timeout: 6_000,
  });
  await expect.poll(() => stage.listRows('Who decides on the tiers in 2027?')).toHaveLength(1);
});

test('a note for only me is in the writer’s own folder and nowhere else, not even for a moment @walking', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  await agendaShows(panel(page, alex));
  await agendaShows(panel(page, adele));
  const secret = 'I think about leaving the guild';
  await note(panel(page, alex), secret, 'Only me');
  await readsOwn(panel(page, alex), secret);
  await expect.poll(() => stage.ownFiles(alexUpn).includes(secret)).toBe(true);
  await note(panel(page, adele), 'Sent after it', 'Both of us');
  await expect(panel(page, alex).getByText('Sent after it')).toBeVisible();
  await expect(panel(page, adele).getByText(secret)).toBeHidden();

  expect(stage.ownFiles(adeleUpn)).not.toContain(secret);
  expect(stage.listRows(secret)).toEqual([]);
  expect(JSON.stringify(stage.rows('SELECT fields FROM sp_item_versions'))).not.toContain(secret);
  const carried = (await stage.log()).filter((line) => line.includes(secret));
  expect(carried.length).toBeGreaterThan(0);
  for (const line of carried) expect(line).toMatch(/special\/approot|_download/);
});

test('what is being written for only me stays so when the other starts the meeting meanwhile @walking', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await noteField(report).pressSequentially('I think about leaving the guild');
  await foot(manager, 'Start the meeting').click();
  await expect(foot(report, 'Start the meeting')).toBeHidden({ timeout: 40_000 });
  await expect(report.getByRole('radio', { name: 'Only me' })).toBeChecked();
  await noteField(report).press('Enter');
  await readsOwn(report, 'I think about leaving the guild');
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain('I think about leaving the guild');
  expect(stage.listRows('I think about leaving the guild')).toEqual([]);
});

test('typed text survives a reload, and N leads to it from any screen @walking', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Happiness');
  await expect(title(report)).toHaveText('Happiness');
  await report.getByRole('heading', { level: 1 }).press('n');
  await expect(noteField(report)).toBeFocused();
  await noteField(report).pressSequentially('Half a thou');
  await expect(noteField(report)).toHaveValue('Half a thou');
  await expect.poll(() => stage.drafts(page, alex)).toBe(1);
  await stage.reloadPanel(page, alex);
  await agendaShows(report);
  await expect(noteField(report)).toHaveValue('Half a thou');
});

test('a half-written action survives a reload, and is gone once it is saved @sync', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const words = report.getByRole('textbox', { name: 'What will be done' });
  await agendaShows(report);
  await openStep(report, 'Decisions');
  await report.getByRole('button', { name: 'Add an action' }).click();
  await words.pressSequentially('Book a ro');
  await expect.poll(() => stage.drafts(page, alex)).toBe(1);
  await stage.reloadPanel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Decisions');
  await expect(words).toHaveValue('Book a ro');
  await words.press('End');
  await words.pressSequentially('om');
  await words.press('Enter');
  await expect(report.getByRole('checkbox', { name: 'Book a room' })).toBeVisible();
  await expect.poll(() => stage.listRows('Book a room')).toHaveLength(1);
  await expect.poll(() => stage.drafts(page, alex)).toBe(0);
  await expect(words).toBeHidden();
});

test('a note is edited, marked done, deleted and taken back, on both sides @walking', async ({ stage }) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await note(report, 'First words', 'Both of us');
  await expect(manager.getByText('First words')).toBeVisible();
  await openStep(report, 'Open actions');
  await report.getByRole('button', { name: 'Edit: First words' }).click();
  await report.getByRole('textbox', { name: /Edit/ }).fill('Better words');
  await report.getByRole('textbox', { name: /Edit/ }).press('Enter');
  await expect(manager.getByText('Better words')).toBeVisible();

  await report.getByRole('button', { name: 'Delete: Better words' }).click();
  await report.getByRole('button', { name: /Undo/ }).click();
  await expect(report.getByText('Better words')).toBeVisible();
  await report.getByRole('button', { name: 'Delete: Better words' }).click();
  await expect(manager.getByText('Better words')).toBeHidden({ timeout: 30_000 });
  expect(stage.listRows('Better words')).toEqual([]);
});

test('both change one text at once: both versions are shown, nothing is overwritten @sync', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await note(report, 'Agree on what makes activation a 7', 'Both of us');
  await expect(manager.getByText('Agree on what makes activation a 7')).toBeVisible();
  await stage.fault({ type: 'offline', person: alexUpn });
  for (const [person, text] of [
    [report, 'Agree on what makes activation a 7 with Research'],
    [manager, 'Agree on what makes activation a 7 by 1 December'],
  ] as const) {
    await openStep(person, 'Open actions');
    await person.getByRole('button', { name: 'Edit: Agree on what makes activation a 7' }).click();
    await person.getByRole('textbox', { name: /Edit/ }).fill(text);
    await person.getByRole('textbox', { name: /Edit/ }).press('Enter');
  }
  await expect.poll(() => stage.listRows('by 1 December').length).toBe(1);
  await stage.endFaults();
  await expect(report.getByText('changed this at the same time', { exact: false })).toBeVisible({
    timeout: 40_000,
  });
  await expect(report.getByText('by 1 December', { exact: false }).first()).toBeVisible();
  await report.getByRole('button', { name: 'Keep both' }).click();
  await expect(manager.getByText('Agree on what makes activation a 7 with Research')).toBeVisible({
    timeout: 30_000,
  });
  await expect(manager.getByText('Agree on what makes activation a 7 by 1 December')).toBeVisible();
});

test('the other’s words that come while one still rewrites the same note are not replaced @sync', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await note(report, 'Agree on a 7', 'Both of us');
  await expect(manager.getByText('Agree on a 7')).toBeVisible();
  for (const person of [report, manager]) {
    await openStep(person, 'Open actions');
    await person.getByRole('button', { name: 'Edit: Agree on a 7' }).click();
  }
  const slow = report.getByRole('textbox', { name: 'Edit: Agree on a 7' });
  await slow.pressSequentially(' with Research');
  await manager.getByRole('textbox', { name: /Edit/ }).fill('Agree on a 7 by 1 December');
  await manager.getByRole('textbox', { name: /Edit/ }).press('Enter');
  await note(manager, 'Sent after it', 'Both of us');
  await expect(report.getByText('Sent after it')).toBeVisible();
  await expect(slow).toHaveValue('Agree on a 7 with Research');
  await slow.press('Enter');
  const versions = report.getByRole('group', { name: /changed this at the same time/ });
  await expect(versions.getByRole('radio', { name: /with Research/ })).toBeVisible();
  await expect(versions.getByRole('radio', { name: /by 1 December/ })).toBeVisible();
  await expect.poll(() => stage.listRows('by 1 December')).toHaveLength(1);
  await versions.getByRole('button', { name: 'Keep both' }).click();
  await expect(manager.getByText('Agree on a 7 with Research')).toBeVisible();
  await expect(manager.getByText('Agree on a 7 by 1 December')).toBeVisible();
});
