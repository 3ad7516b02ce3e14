// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { chooseMood } from '#src/usecases/happiness/mood.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { ReadyScreen } from './ready-screen.tsx';

afterEach(cleanup);

const notes: readonly OwnNote[] = [
  { id: numbered(1), section: 'happiness', body: 'Late evenings', mood: 'sad' },
  { id: numbered(2), section: 'topics', body: 'A rise', mood: null },
].map((note) => ({ ...note, state: 'open', at: monday, editedAt: monday }) as OwnNote);

async function chooseFace(session: PairSession): Promise<void> {
  const { meetingId } = await findMeeting(session.snapshot(), session.system);
  await chooseMood(session, meetingId, 4);
}

function ticks(): readonly (readonly [string, boolean])[] {
  return screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((box) => [box.closest('label')?.textContent ?? '', box.checked]);
}

describe('ReadyScreen', () => {
  it('ticks the face and the lanes of the report and nothing else, and shares what is ticked', async () => {
    const pair = new FakePair();
    pair.notes.report.put(notes);
    const { advance } = await renderPair(pair, 'report', <ReadyScreen />, chooseFace);
    expect(ticks()).toEqual([
      ['How happy you are: 4 of 5', true],
      ['Late eveningsSad', true],
      ['A riseTopics', false],
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: /Late evenings/u }));
    await userEvent.click(screen.getByRole('checkbox', { name: /A rise/u }));
    await userEvent.click(screen.getByRole('button', { name: 'I’m ready' }));
    await advance(10_000);
    const shared = [...pair.list.rows.values()].map(({ stored: { record } }) =>
      'body' in record ? record.body : record.kind,
    );
    expect(shared.sort()).toEqual(['A rise', 'happiness', 'ready', 'space']);
    expect(pair.notes.report.notes.map(({ body }) => body)).toEqual(['Late evenings']);
  });

  it('ticks nothing for the manager', async () => {
    const pair = new FakePair();
    pair.notes.manager.put(notes);
    await renderPair(pair, 'manager', <ReadyScreen />);
    expect(ticks().map(([, isTicked]) => isTicked)).toEqual([false, false]);
  });

  it('says that unsealed ratings stay with their rater', async () => {
    await renderPair(new FakePair(), 'report', <ReadyScreen />);
    const ratings = within(screen.getByRole('region', { name: 'Ratings' }));
    expect(ratings.getByText(/^About Adele: not sealed/u)).toBeTruthy();
    expect(screen.getByText('Nothing of yours waits to be shared.')).toBeTruthy();
  });

  it('shares nothing that is hidden', async () => {
    const pair = new FakePair();
    pair.notes.report.put(notes);
    const { settle } = await renderPair(pair, 'report', <ReadyScreen />, (session) =>
      session.hiding.set(true),
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'I’m ready' }));
    await settle();
    expect(pair.notes.report.notes).toHaveLength(2);
  });
});
