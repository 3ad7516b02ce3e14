// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { rewriteEntry } from '#src/usecases/edit-entry.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { EntryList } from './entry-list.tsx';

afterEach(cleanup);
const earlier = instant('2026-11-16T14:40:00Z');
const list = <EntryList empty="Nothing here" section="okrs" />;
const note = (number: number, body: string) => sampleEntry(number, { section: 'okrs', body });

describe('EntryList', () => {
  it('says when there is nothing', async () => {
    await renderPair(new FakePair(), 'report', list);
    expect(screen.getByText('Nothing here')).toBeTruthy();
  });

  it('rewrites a note of either person in place', async () => {
    const pair = new FakePair();
    const entry = note(1, 'Old');
    pair.list.put(entry, adele.id, earlier);
    const { settle } = await renderPair(pair, 'report', list);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Old' }));
    await userEvent.keyboard(' and new{Enter}');
    await settle();
    expect(pair.list.record(entry.key)).toMatchObject({ body: 'Old and new' });
  });

  it('deletes after eight seconds, and not when it is taken back', async () => {
    const pair = new FakePair();
    const [one, other] = [note(1, 'One'), note(2, 'Two')];
    pair.list.put(one, alex.id, earlier);
    pair.list.put(other, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', list);
    await userEvent.click(screen.getByRole('button', { name: 'Delete: One' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    await userEvent.click(screen.getByRole('button', { name: 'Delete: Two' }));
    await settle();
    expect(pair.list.record(other.key)).not.toBeNull();
    await advance(8_500);
    expect(pair.list.record(one.key)).not.toBeNull();
    expect(pair.list.record(other.key)).toBeNull();
  });

  it("masks one's own notes until focused, says who can ask for them, and shares one", async () => {
    const pair = new FakePair();
    pair.list.put(note(1, 'For both'), adele.id, earlier);
    const at = earlier;
    pair.notes.report.put([
      { id: alex.id, section: 'okrs', body: 'For me', state: 'open', at, editedAt: at, mood: null },
    ]);
    const { advance } = await renderPair(pair, 'report', list);
    expect(screen.getByRole('list', { name: 'Notes in Priorities' }).textContent).toContain('For both');
    const own = within(await screen.findByRole('list', { name: 'Only me, in Priorities' }));
    expect(own.getByText('Only me')).toBeTruthy();
    expect(screen.getAllByText(/asked for under access law/u)).toHaveLength(1);
    const masked = own.getByRole('button', { name: 'Only me, hidden until focused' });
    expect(masked.textContent).toContain('•••');
    await atRest(() => masked.focus());
    expect(masked.textContent).toBe('For me');
    await userEvent.click(screen.getByRole('button', { name: 'Share with Adele: For me' }));
    expect(screen.queryByRole('button', { name: /^Share with Adele/u })).toBeNull();
    await advance(10_000);
    const shared = [...pair.list.rows.values()].map(({ stored }) => stored);
    expect(shared.find(({ record }) => 'body' in record && record.body === 'For me')?.createdBy).toBe(
      alex.id,
    );
    expect(pair.notes.report.notes).toEqual([]);
  });

  it("gives back a deleted note of one's own within eight seconds", async () => {
    const pair = new FakePair();
    const at = earlier;
    pair.notes.report.put([
      { id: alex.id, section: 'okrs', body: 'For me', state: 'open', at, editedAt: at, mood: null },
    ]);
    const { advance, settle } = await renderPair(pair, 'report', list);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete: For me' }));
    await settle();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await advance(9_000);
    expect(pair.notes.report.notes).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Share with Adele: For me' })).toBeTruthy();
  });

  it("draws nothing of one's own while it is hidden, and nothing says that there is something", async () => {
    const pair = new FakePair();
    const at = earlier;
    pair.notes.report.put([
      { id: alex.id, section: 'okrs', body: 'For me', state: 'open', at, editedAt: at, mood: null },
    ]);
    await renderPair(pair, 'report', list, (session) => session.hiding.set(true));
    expect(document.body.textContent).not.toMatch(/For me|•|access law/u);
    expect(screen.queryByRole('button', { name: /For me/u })).toBeNull();
  });

  it('shows both versions when both rewrote a note, and keeps the one a person chooses', async () => {
    const pair = new FakePair();
    const entry = note(1, 'Agree on a 7');
    pair.list.put(entry, adele.id, earlier);
    const { advance, session, settle } = await renderPair(pair, 'report', list);
    pair.list.outage = new Failure('offline');
    await rewriteEntry(session, entry, 'Agree on a 7 with Research');
    pair.list.outage = null;
    pair.list.put({ ...entry, body: 'Agree on a 7 by Friday' }, adele.id, earlier);
    await advance(30_000);
    const versions = await screen.findByRole('group', { name: /^You and Adele changed this/u });
    await userEvent.click(within(versions).getByRole('radio', { name: /with Research/u }));
    await userEvent.click(within(versions).getByRole('button', { name: 'Use this text' }));
    await settle();
    expect(pair.list.record(entry.key)).toMatchObject({ body: 'Agree on a 7 with Research' });
    expect(screen.queryByRole('group', { name: /changed this/u })).toBeNull();
  });

  it('shows both versions when the other rewrote a note while it was rewritten here', async () => {
    const pair = new FakePair();
    const entry = note(1, 'Agree on a 7');
    pair.list.put(entry, adele.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', list);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Agree on a 7' }));
    await userEvent.keyboard(' with Research');
    pair.list.put({ ...entry, body: 'Agree on a 7 by Friday' }, adele.id, earlier);
    await advance(30_000);
    await userEvent.keyboard('{Enter}');
    await settle();
    const versions = await screen.findByRole('group', { name: /^You and Adele changed this/u });
    expect(within(versions).getByRole('radio', { name: /with Research/u })).toBeTruthy();
    expect(within(versions).getByRole('radio', { name: /by Friday/u })).toBeTruthy();
    expect(pair.list.record(entry.key)).toMatchObject({ body: 'Agree on a 7 by Friday' });
  });

  it('leaves what the other rewrote when the words here stay as they were', async () => {
    const pair = new FakePair();
    const entry = note(1, 'Agree on a 7');
    pair.list.put(entry, adele.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', list);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Agree on a 7' }));
    pair.list.put({ ...entry, body: 'Agree on a 7 by Friday' }, adele.id, earlier);
    await advance(30_000);
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(pair.list.record(entry.key)).toMatchObject({ body: 'Agree on a 7 by Friday' });
    expect(screen.getByText('Agree on a 7 by Friday')).toBeTruthy();
  });

  it('keeps the words of a note that was deleted while it was rewritten', async () => {
    const pair = new FakePair();
    pair.list.put(note(1, 'First'), adele.id, earlier);
    const stored = pair.list.put(note(2, 'Agree on a 7'), adele.id, earlier);
    pair.list.put(note(3, 'Last'), adele.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', list);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Agree on a 7' }));
    await userEvent.keyboard(' with Research');
    await pair.list.storeOf(adele.id, () => earlier).remove(pair.pointer('manager'), stored);
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit: Agree on a 7' }));
    expect(screen.getAllByRole('listitem')[1]?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText('Agree on a 7 with Research')).toBeTruthy();
  });

  it('keeps a change the list refused, and gives it up when asked', async () => {
    const pair = new FakePair();
    const entry = note(1, 'Old');
    pair.list.put(entry, adele.id, earlier);
    const { session, settle } = await renderPair(pair, 'report', list);
    pair.list.outage = new Failure('refused', { details: 'invalidRequest' });
    await rewriteEntry(session, entry, 'New');
    await settle();
    pair.list.outage = null;
    const giveUp = await screen.findByRole('button', { name: 'Give up my change' });
    expect(screen.getByText('New')).toBeTruthy();
    await userEvent.click(giveUp);
    await settle();
    expect(screen.getByText('Old')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Give up my change' })).toBeNull();
  });
});
