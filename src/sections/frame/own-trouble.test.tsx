// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { rewriteNote, shareNote } from '#src/usecases/own-note.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { alex, FakePair, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { EntryList } from './entry-list.tsx';

afterEach(cleanup);
const list = <EntryList section="okrs" />;
const entry = sampleEntry(1, { section: 'okrs', body: 'Old' });
const id = entry.key.slice('entry:'.length) as OwnNote['id'];
const old: OwnNote = {
  id,
  section: 'okrs',
  body: 'Old',
  state: 'open',
  at: monday,
  editedAt: monday,
  mood: null,
};
const press = async (name: string | RegExp) =>
  atRest(() => userEvent.click(screen.getByRole('button', { name })));

describe('an own note in trouble', () => {
  async function rewrittenOnTwo() {
    const pair = new FakePair();
    pair.notes.report.put([old]);
    const rendered = await renderPair(pair, 'report', list);
    pair.notes.report.put([{ ...old, body: 'Phone' }]);
    await atRest(() => rewriteNote(rendered.session, old, 'Laptop'));
    await rendered.settle();
    return { pair, ...rendered };
  }

  it('shows both versions when it is asked for, and keeps the one that is chosen', async () => {
    const { pair, settle } = await rewrittenOnTwo();
    expect(screen.queryByText('Phone')).toBeNull();
    await press('Show both versions');
    const group = screen.getByRole('group', { name: /^You changed this on two devices/u });
    expect(within(group).getAllByRole('radio')).toHaveLength(2);
    expect(group.textContent).toContain('On this device');
    await userEvent.click(within(group).getByRole('radio', { name: /Laptop/u }));
    await press('Use this text');
    await settle();
    expect(pair.notes.report.notes.map(({ body }) => body)).toEqual(['Laptop']);
    expect(screen.queryByRole('group', { name: /two devices/u })).toBeNull();
  });

  it('that was refused stays with its words, and is given up when the person says so', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', list);
    pair.notes.report.refusals.push(new Failure('refused', { status: 507, details: 'HTTP 507' }));
    const meetingId = alex.id;
    await atRest(() => addEntry(session, { text: 'Full', section: 'okrs', audience: 'onlyMe', meetingId }));
    await settle();
    expect(screen.getByText(/^Your OneDrive is full/u)).toBeTruthy();
    expect(screen.getByText('HTTP 507')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy text' })).toBeTruthy();
    await press('Give up my change');
    await settle();
    expect(screen.queryByText('Full')).toBeNull();
    expect(session.snapshot().waiting).toBe(0);
  });

  it('that was shared with other words is offered as a change of what is shared', async () => {
    const pair = new FakePair();
    pair.list.put(entry, alex.id, instant('2026-11-16T14:40:00Z'));
    pair.notes.report.put([{ ...old, body: 'Newer' }]);
    const { advance } = await renderPair(pair, 'report', list);
    expect(screen.getByText(/^You shared this from another device|· You shared this/u)).toBeTruthy();
    await press('Change what is shared: Newer');
    await advance(10_000);
    expect(pair.list.record(entry.key)).toMatchObject({ body: 'Newer' });
    expect(pair.notes.report.notes).toEqual([]);
  });

  it('that is in the list with the same words stands there alone', async () => {
    const pair = new FakePair();
    pair.notes.report.put([old]);
    const { session, settle } = await renderPair(pair, 'report', list);
    await atRest(() => shareNote(session, old, alex.id));
    await settle();
    expect(screen.getAllByText('Old')).toHaveLength(1);
  });
});
