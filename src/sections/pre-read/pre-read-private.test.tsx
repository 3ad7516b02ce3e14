// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import type { EntryRecord, FeedRecord, Mood } from '#src/domain/records/feed-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { chooseMood } from '#src/usecases/happiness/mood.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import { sealRating } from '#src/usecases/rating/rate.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { alex, monday, type FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { actAs, heldLastWeek, lastEnd, meetingOf, pairWithPast } from '../../../tests/fakes/past-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { lastMeeting, sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { Where } from '../../../tests/fakes/where.tsx';
import { PreReadScreen } from './pre-read-screen.tsx';

afterEach(cleanup);
const sadOrConfused = 'Still sad or confused';

const withPast = (...records: readonly FeedRecord[]): FakePair => pairWithPast([], heldLastWeek, ...records);

function draw(pair: FakePair, side: Side, prepare?: (session: PairSession) => Promise<unknown>) {
  const screens = (
    <>
      <PreReadScreen />
      <Where />
    </>
  );
  return renderPair(pair, side, screens, prepare);
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const rows = (name: string) =>
  part(name)
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll(',', ''));
const isThere = (name: string): boolean => screen.queryByRole('region', { name }) !== null;
const where = () => screen.getByRole('status', { name: 'Where' }).textContent;

describe('what is still sad or confused', () => {
  const note = (number: number, mood: Mood, given: Partial<EntryRecord> = {}): EntryRecord =>
    sampleEntry(number, { section: 'happiness', mood, body: `Note ${String(number)}`, ...given });
  const own: OwnNote = {
    id: numbered(5),
    section: 'happiness',
    body: 'Late evenings',
    state: 'open',
    at: monday,
    editedAt: monday,
    mood: 'sad',
  };
  const resolved = {
    to: 'resolved' as const,
    at: lastEnd,
    by: alex.id,
    meetingId: lastMeeting,
    action: null,
  };
  const shared = [
    note(1, 'confused'),
    note(2, 'sad', { turns: [resolved], state: 'done' }),
    note(3, 'happy', { state: 'kept' }),
  ];

  it('shows the report their own notes too, masked, and the manager only what is shared', async () => {
    const pair = withPast(...shared);
    pair.notes.report.put([own]);
    await draw(pair, 'report');
    await screen.findByText('Late evenings');
    expect(rows(sadOrConfused).map((text) => text.replace(/•/gu, ''))).toEqual([
      expect.stringMatching(/^Late evenings.*Sad · Only me$/u),
      'Note 1Confused · since Mon 16 Nov',
    ]);
    expect(part(sadOrConfused).getByRole('button', { name: 'Only me, hidden until focused' })).toBeTruthy();
    cleanup();
    await draw(pair, 'manager');
    expect(rows(sadOrConfused)).toEqual(['Note 1Confused · since Mon 16 Nov']);
    expect(document.body.textContent).not.toContain('Late evenings');
    await userEvent.click(part(sadOrConfused).getByRole('button', { name: 'Open: Happiness' }));
    expect(where()).toBe('section happiness');
  });

  it('keeps them off the screen while what is only mine is hidden', async () => {
    const pair = withPast();
    pair.notes.report.put([own]);
    await draw(pair, 'report', (session) => session.hiding.set(true));
    expect(isThere(sadOrConfused)).toBe(false);
    expect(document.body.textContent).not.toContain('Late evenings');
  });
});

describe('happiness', () => {
  const value = (of: RatingValue, meetingId: Guid = lastMeeting, at = lastEnd): FeedRecord => ({
    kind: 'happiness',
    key: happinessKey(meetingId),
    at,
    extra: {},
    meetingId,
    value: of,
  });
  const choose = async (session: PairSession): Promise<void> =>
    chooseMood(session, await meetingOf(session), 4);

  it('shows the report neither the last value nor the trend before they have chosen', async () => {
    const { session, settle } = await draw(withPast(value(3)), 'report');
    expect(part('Happiness').getByText(/once you have chosen a face for this meeting/u)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    await choose(session);
    await settle();
    expect(part('Happiness').getByText('4, up from 3')).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Happiness since .*: 4, up from 3$/u })).toBeTruthy();
  });

  it('shows the manager nothing of it before this meeting’s is shared', async () => {
    const pair = withPast(value(3));
    await actAs(pair, 'report', choose);
    await draw(pair, 'manager');
    expect(part('Happiness').getByText(/once Alex has shared this meeting’s/u)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(part('Happiness').queryByText(/from 3/u)).toBeNull();
    cleanup();
    await actAs(pair, 'manager', (_session, id) =>
      Promise.resolve(pair.list.put(value(2, id, monday), alex.id, monday)),
    );
    await draw(pair, 'manager');
    expect(part('Happiness').getByText('2, down from 3')).toBeTruthy();
  });

  it('says nothing while it is hidden, not even that there is a value', async () => {
    await draw(withPast(value(3)), 'report', async (session) => {
      await choose(session);
      await session.hiding.set(true);
    });
    expect(isThere('Happiness')).toBe(false);
    expect(screen.queryByText('Chosen')).toBeNull();
    expect(screen.queryByText('Not chosen yet')).toBeNull();
  });

  it('does not call a value the first when older ones may be out of sight, and is absent without any', async () => {
    await draw(withPast(), 'report', choose);
    expect(part('Happiness').getByText('4 of 5, between neutral and happy')).toBeTruthy();
    cleanup();
    await draw(withPast(), 'manager');
    expect(isThere('Happiness')).toBe(false);
  });
});

describe('the ratings', () => {
  async function seal(session: PairSession, id: Guid): Promise<void> {
    for (const about of ['report', 'manager'] as const) {
      const direction = ratingDeskOf(session).direction(id, about);
      await sealRating(session, direction, direction.round, { value: 4, note: 'I led it' });
      await settled();
    }
  }

  it('say who has sealed and who has not, to both, and nothing of what', async () => {
    const pair = withPast();
    await actAs(pair, 'report', seal);
    await draw(pair, 'manager');
    expect(await screen.findByText('Alex has sealed. You have not.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('I led it');
    await userEvent.click(screen.getByRole('button', { name: 'Open: Performance' }));
    expect(where()).toBe('section performance');
    cleanup();
    await draw(pair, 'report');
    expect(await screen.findByText('You have sealed. Adele has not.')).toBeTruthy();
  });

  it('say that all four are sealed, and are absent before the first seal', async () => {
    const pair = withPast();
    await draw(pair, 'manager');
    expect(isThere('Performance')).toBe(false);
    cleanup();
    await actAs(pair, 'report', seal);
    await actAs(pair, 'manager', seal);
    await draw(pair, 'manager');
    expect(await screen.findByText(/^All four are sealed\./u)).toBeTruthy();
  });
});
