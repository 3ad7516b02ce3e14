// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import type { Side } from '#src/domain/people/pair.ts';
import type { About, RatingValue } from '#src/domain/rating/rating.ts';
import type { SealRecord } from '#src/domain/records/rating-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import { passRating, sayOpen, sealRating } from '#src/usecases/rating/rate.ts';
import { addRemark } from '#src/usecases/rating/remark.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { PerformanceScreen } from './performance-screen.tsx';

afterEach(cleanup);

async function meetingOf(session: PairSession): Promise<Guid> {
  return (await findMeeting(session.snapshot(), session.system)).meetingId;
}

async function seal(session: PairSession, about: About, value: RatingValue, note = ''): Promise<void> {
  const direction = ratingDeskOf(session).direction(await meetingOf(session), about);
  await sealRating(session, direction, direction.round, { value, note });
  await settled();
}

/** The other side's panel does something and is closed; then this side's is drawn. */
async function drawn(
  side: Side,
  before: (mine: PairSession, theirs: PairSession, pair: FakePair) => Promise<unknown>,
): Promise<Awaited<ReturnType<typeof renderPair>> & { readonly pair: FakePair }> {
  const pair = new FakePair();
  const theirs = await pair.connected(side === 'report' ? 'manager' : 'report');
  const mine = await pair.connected(side);
  await startToday(mine);
  await before(mine, theirs, pair);
  await settled();
  theirs.close();
  mine.close();
  return { ...(await renderPair(pair, side, <PerformanceScreen />)), pair };
}

async function bothDirections(session: PairSession): Promise<void> {
  await seal(session, 'report', 4, 'I led it');
  await seal(session, 'manager', 3);
}

describe('the scale', () => {
  it('asks about one’s own work first, with nothing chosen, and says what each number means', async () => {
    await drawn('report', () => Promise.resolve());
    const scale = screen.getByRole('radiogroup', { name: 'How is your own work going?' });
    expect(within(scale).getAllByRole('radio', { checked: false })).toHaveLength(5);
    expect(within(scale).getByRole('radio', { name: /^3 of 5, Performs well/u })).toBeTruthy();
    expect(screen.getByText(/not agreed yet/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Seal this rating' }));
    expect(screen.getByText('Choose a number first.')).toBeTruthy();
    expect(scale.isConnected).toBe(true);
  });

  it('asks for a line with a 1 or a 5, and to say a 1 or 2 about the other in person first', async () => {
    const { settle } = await drawn('manager', (mine) => seal(mine, 'manager', 3));
    const point = (value: number) =>
      screen.getByRole('radio', { name: new RegExp(`^${String(value)} of 5`, 'u') });
    await userEvent.click(point(5));
    expect(screen.getByText(/^For a 1 or a 5/u)).toBeTruthy();
    expect(screen.queryByText(/in person first/u)).toBeNull();
    await userEvent.click(point(2));
    expect(screen.getByText('Say it to Alex in person first, with an example. Then seal.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await settle();
    expect(screen.queryAllByRole('radio', { checked: true, name: /of 5/u })).toEqual([]);
  });

  it('keeps what is chosen and written in the writer’s own folder, and drops it when sealed', async () => {
    const { advance, pair, settle } = await drawn('report', () => Promise.resolve());
    await userEvent.click(screen.getByRole('radio', { name: /^4 of 5/u }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why this one?' }), 'I led it');
    await advance(2_000);
    expect(pair.notes.report.items).toEqual([
      expect.objectContaining({ kind: 'draft', value: 4, note: 'I led it' }),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Seal this rating' }));
    await settle();
    await advance(2_000);
    expect(pair.notes.report.items.map(({ kind }) => kind).sort()).toEqual(['secret', 'seen']);
    expect(screen.getByText('2 of 2')).toBeTruthy();
  });
});

describe('each state has its own words', () => {
  it('waiting, with both still to be replaced', async () => {
    await drawn('report', bothDirections);
    expect(screen.getByRole('heading', { name: 'Yours are sealed' })).toBeTruthy();
    expect(
      screen.getByText(/Adele cannot read them and has not sealed yet\. You can still replace/u),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Replace the rating about Alex' })).toBeTruthy();
    expect(screen.getByText('Adele about Alex: not sealed')).toBeTruthy();
    expect(screen.queryByText(/I led it/u)).toBeNull();
  });

  it('both sealed, and one said open', async () => {
    const { settle } = await drawn('report', async (mine, theirs) => {
      await bothDirections(mine);
      await bothDirections(theirs);
    });
    expect(screen.getByRole('heading', { name: 'All four are sealed' })).toBeTruthy();
    expect(screen.getByText(/^Both are sealed\. Nothing can change now/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Open together' }));
    await settle();
    expect(screen.getByText('You said open')).toBeTruthy();
    expect(screen.getByText('Waiting for Adele')).toBeTruthy();
  });

  it('skipped by the other', async () => {
    await drawn('report', async (mine, theirs) => {
      await bothDirections(mine);
      const meetingId = await meetingOf(theirs);
      for (const about of ['manager', 'report'] as const)
        await passRating(theirs, ratingDeskOf(theirs).direction(meetingId, about));
    });
    expect(screen.getAllByText('Adele said: not today. Yours stays sealed.')).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: 'Read mine back' })).toHaveLength(2);
  });

  it('skipped by oneself, and taken back', async () => {
    await drawn('report', async (mine) => {
      const meetingId = await meetingOf(mine);
      for (const about of ['manager', 'report'] as const)
        await passRating(mine, ratingDeskOf(mine).direction(meetingId, about));
    });
    expect(screen.getAllByText('You said: not today.')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Rate Alex after all' }));
    expect(screen.getByRole('radiogroup', { name: 'How is your own work going?' })).toBeTruthy();
  });

  it('secret lost, and rated again in a new round', async () => {
    const { pair, settle } = await drawn('report', async (mine, _theirs, its) => {
      await bothDirections(mine);
      its.notes.report.put([], []);
      its.newDevice('report');
    });
    expect(
      screen.getAllByText(/^Your rating cannot be opened: its secret is not in your folder/u),
    ).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Rate Alex again' }));
    await userEvent.click(screen.getByRole('radio', { name: /^3 of 5/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Seal this rating' }));
    await settle();
    const rounds = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'seal' ? [record.round] : [],
    );
    expect(rounds).toEqual([1, 1, 2]);
  });

  it('sealed on another device', async () => {
    await drawn('report', async (mine, _theirs, its) => {
      await bothDirections(mine);
      its.newDevice('report');
      its.notes.report.load = () => new Promise(() => undefined);
    });
    expect(screen.getAllByText(/^Sealed on another device/u)).toHaveLength(2);
  });

  it('lapsed and never opened, said in the meeting after', async () => {
    await drawn('report', async (mine, theirs, its) => {
      await bothDirections(mine);
      await seal(theirs, 'report', 3);
      for (const side of ['report', 'manager'] as const) await its.systems[side].advance(7 * 24 * 3_600_000);
      await startToday(mine);
    });
    expect(screen.getByText(/^Last time, /u)).toBeTruthy();
    expect(screen.getByText(/^About Adele: It lapsed when the next meeting began/u)).toBeTruthy();
    expect(screen.getByText('About Alex: Sealed, never opened.')).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'How is your own work going?' })).toBeTruthy();
  });

  it('does not match its seal', async () => {
    await drawn('report', async (mine, theirs, its) => {
      await bothDirections(mine);
      await bothDirections(theirs);
      const seals = [...its.list.rows.values()].flatMap(({ stored }) =>
        stored.record.kind === 'seal' && stored.record.rater === adele.id ? [stored.record] : [],
      );
      for (const record of seals)
        its.list.put(
          { ...record, seal: 'f'.repeat(64) } satisfies SealRecord,
          alex.id,
          its.systems.report.now(),
        );
    });
    expect(screen.getAllByText(/^A row of Adele was changed in the list/u)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Open together' })).toBeNull();
  });
});

describe('what was opened', () => {
  /** Alex's side has sealed and said open; Adele's panel is drawn. */
  async function opened(): Promise<Awaited<ReturnType<typeof drawn>> & { readonly other: PairSession }> {
    const made = await drawn('manager', async (mine, theirs) => {
      await bothDirections(mine);
      await bothDirections(theirs);
    });
    const other = await made.pair.connected('report');
    const meetingId = await meetingOf(other);
    const desk = ratingDeskOf(other);
    await sayOpen(other, [desk.direction(meetingId, 'manager'), desk.direction(meetingId, 'report')]);
    await userEvent.click(screen.getByRole('button', { name: 'Open together' }));
    for (let turn = 0; turn < 4; turn += 1) {
      await atRest(() => made.pair.systems.report.advance(5_000));
      await made.advance(5_000);
    }
    return { ...made, other };
  }

  it('stands in words first, the direction about the manager before the other, then as a picture', async () => {
    const { other } = await opened();
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Opened', 'About Adele: the same, 3', 'About Alex: the same, 4']);
    expect(screen.getAllByText('“I led it”')).toHaveLength(2);
    expect(screen.getByText('You see it the same way. What made it a 4?')).toBeTruthy();
    expect(screen.getByText('All that was opened matches its seal.')).toBeTruthy();
    other.close();
  });

  it('is answered, heard and improved, and an area becomes an action in one tap', async () => {
    const { advance, other, pair, settle } = await opened();
    const heard = screen.getByRole('textbox', { name: 'What I heard' });
    await userEvent.type(heard, 'More about what is decided{Enter}');
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Answer the rating by Alex' })[0] ?? document.body,
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Your answer to the rating by Alex' }),
      'Thank you{Enter}',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'One area Alex could improve' }),
      'Hand over sooner{Enter}',
    );
    await settle();
    await userEvent.click(screen.getByRole('button', { name: 'Make an action: Hand over sooner' }));
    await settle();
    const remarks = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'remark' ? [[record.use, record.about, record.body]] : [],
    );
    expect(remarks).toEqual([
      ['heard', 'manager', 'More about what is decided'],
      ['answer', 'manager', 'Thank you'],
      ['improve', 'report', 'Hand over sooner'],
    ]);
    expect(screen.getByText('Made an action')).toBeTruthy();
    const place = { meetingId: await meetingOf(other), round: 1, about: 'report' as const };
    await addRemark(other, place, { use: 'heard', text: 'I am on the way' });
    await settled();
    await advance(20_000);
    await userEvent.click(screen.getByRole('button', { name: 'That is what I meant: I am on the way' }));
    await settle();
    expect(screen.getByText('You meant that')).toBeTruthy();
    other.close();
  });
});
