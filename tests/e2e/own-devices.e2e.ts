import { agendaShows, note, openStep, readsOwn } from './screens.ts';
import { alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

/** Alex on a device of his own, on the step that takes notes of priorities. */
async function alexOn(stage: Stage) {
  const device = await stage.device({ viewport: { width: 1440, height: 1100 } });
  const page = await stage.join(device, 'report');
  const place = panel(page, alex);
  await agendaShows(place);
  return { device, place };
}

test('a note rewritten on both devices of one person shows both versions, and one decides @trust', async ({
  stage,
}) => {
  const laptop = await alexOn(stage);
  await note(laptop.place, 'Old words', 'Only me');
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain('Old words');
  const phone = await alexOn(stage);
  for (const { place } of [laptop, phone]) {
    await openStep(place, 'Open actions');
    await readsOwn(place, 'Old words');
  }
  for (const [device, words] of [
    [laptop, 'Words of the laptop'],
    [phone, 'Words of the phone'],
  ] as const) {
    await device.place.getByRole('button', { name: 'Edit: Old words' }).click();
    await device.place.getByRole('textbox', { name: 'Edit: Old words' }).fill(words);
    await device.place.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => stage.ownFiles(alexUpn)).toContain('Words of the laptop');
  }
  await phone.place.getByRole('button', { name: 'Show both versions' }).click();
  const versions = phone.place.getByRole('group', { name: /^You changed this on two devices/u });
  await expect(versions.getByText('Words of the laptop')).toBeVisible();
  await expect(versions.getByText('Words of the phone')).toBeVisible();
  expect(stage.ownFiles(alexUpn)).not.toContain('Words of the phone');

  await versions.getByRole('button', { name: 'Keep both' }).click();
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain('Words of the phone');
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain('Words of the laptop');
  await expect(versions).toHaveCount(0);
  for (const words of ['Words of the laptop', 'Words of the phone'])
    await expect.poll(() => stage.listRows(words)).toHaveLength(0);
});

test('a write that the own folder refuses is shown, can be copied, and is sent again @trust', async ({
  stage,
}) => {
  const { device, place } = await alexOn(stage);
  await device.grantPermissions(['clipboard-read', 'clipboard-write']);
  await device.route(/approot.*content/u, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({
          status: 413,
          headers: { 'Access-Control-Allow-Origin': '*' },
          json: { error: { code: 'tooLarge' } },
        })
      : route.continue(),
  );
  await openStep(place, 'Open actions');
  await note(place, 'Refused words', 'Only me');
  await expect(place.getByText('Your OneDrive did not take this')).toBeVisible();
  await expect(place.getByText('HTTP 413')).toBeVisible();
  await readsOwn(place, 'Refused words');
  // What does not depend on it goes on.
  await note(place, 'Words for both', 'Both of us');
  await expect.poll(() => stage.listRows('Words for both')).toHaveLength(1);

  await place.getByRole('button', { name: 'Copy text' }).click();
  await expect(place.getByText('Copied')).toBeAttached();
  await place.getByRole('button', { name: 'See them' }).click();
  await expect(place.getByRole('heading', { level: 1 })).toHaveText('Waiting on this device');
  await device.unroute(/approot.*content/u);
  await place.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain('Refused words');
  await expect(place.getByText('Your OneDrive did not take this')).toHaveCount(0);
});
