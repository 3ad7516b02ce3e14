// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { directions } from '#src/domain/rating/rating.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { pauseRatings } from '#src/usecases/cadence.ts';
import { chooseMood, passMood } from '#src/usecases/happiness/mood.ts';
import { giveConfidence } from '#src/usecases/okr/give-confidence.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import { passRating, sealRating } from '#src/usecases/rating/rate.ts';
import { beReady } from '#src/usecases/ready.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { okrBoard, okrLink, okrPlan } from '../../../tests/fakes/okr-board.ts';
import { meetingOf } from '../../../tests/fakes/past-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { Where } from '../../../tests/fakes/where.tsx';
import { PreReadScreen } from './pre-read-screen.tsx';

const nothingShared = { noteIds: [], face: false };

afterEach(cleanup);

function draw(side: Side, prepare?: (session: PairSession, id: Guid) => Promise<unknown>) {
  const pair = new FakePair({ boards: [okrLink] });
  pair.boards.boards.set(okrPlan, okrBoard);
  const screens = (
    <>
      <PreReadScreen />
      <Where />
    </>
  );
  return renderPair(pair, side, screens, async (session) => {
    await prepare?.(session, await meetingOf(session));
    await settled();
  });
}

const list = () => within(screen.getByRole('region', { name: 'Prepare' }));
const steps = () =>
  list()
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const ticked = () =>
  list()
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('svg') !== null)
    .map((item) => within(item).getByRole('button').textContent);
const where = () => screen.getByRole('status', { name: 'Where' }).textContent;
const foot = () => within(screen.getByRole('contentinfo')).getAllByRole('button').at(-1) as HTMLElement;

async function giveAll(session: PairSession, id: Guid): Promise<void> {
  for (const taskId of ['activation', 'tickets', 'lines'])
    await giveConfidence(session, id, { taskId, title: '', share: null }, taskId === 'lines' ? null : 7);
}

async function rateBoth(session: PairSession, id: Guid): Promise<void> {
  for (const about of directions) {
    const direction = ratingDeskOf(session).direction(id, about);
    if (about === 'report') await sealRating(session, direction, direction.round, { value: 4, note: '' });
    else await passRating(session, direction);
    await settled();
  }
}

describe('the steps', () => {
  it('are those of the report, with nothing done at first', async () => {
    await draw('report');
    expect(steps()).toEqual([
      'TopicsNone from you yet',
      'Confidence in OKRs0 of 3 given or skipped',
      'HappinessNot chosen yet',
      'Rate and seal0 of 2 sealed or passed',
      'I’m readyChoose what you share, then say so',
    ]);
    expect(ticked()).toEqual([]);
    expect(screen.getByText('You: 3 steps left')).toBeTruthy();
  });

  it('ask the manager for no happiness, and nobody for ratings that are not due', async () => {
    await draw('manager', (session) => pauseRatings(session, null));
    expect(
      list()
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Topics', 'Confidence in OKRs', 'I’m ready']);
    expect(screen.getByText('You: 1 step left')).toBeTruthy();
  });

  it('are ticked by what the records have', async () => {
    await draw('report', async (session, id) => {
      await addEntry(session, { text: 'Budget', section: 'topics', audience: 'onlyMe', meetingId: id });
      await giveAll(session, id);
      await passMood(session, id);
      await rateBoth(session, id);
      await beReady(session, id, nothingShared);
    });
    expect(steps()).toEqual([
      'Topics1 from you',
      'Confidence in OKRs3 of 3 given or skipped',
      'HappinessNot today',
      'Rate and seal2 of 2 sealed or passed',
      'I’m readySaid',
    ]);
    expect(ticked()).toEqual(['Topics', 'Confidence in OKRs', 'Happiness', 'Rate and seal', 'I’m ready']);
  });

  it('lead into their sections, on the way of preparing', async () => {
    await draw('report');
    for (const [name, place] of [
      ['Topics', 'section actions'],
      ['Confidence in OKRs', 'section okrs preparing'],
      ['Happiness', 'section happiness preparing'],
      ['Rate and seal', 'section performance preparing'],
      ['I’m ready', 'ready'],
    ] as const) {
      await userEvent.click(list().getByRole('button', { name }));
      expect(where()).toBe(place);
    }
  });
});

describe('the foot', () => {
  it('opens the first step that is not done, then "I’m ready"', async () => {
    const { session, settle } = await draw('report');
    const id = await meetingOf(session);
    expect(foot().textContent).toBe('Prepare');
    await userEvent.click(foot());
    expect(where()).toBe('section okrs preparing');
    await giveAll(session, id);
    await settle();
    await userEvent.click(foot());
    expect(where()).toBe('section happiness preparing');
    await chooseMood(session, id, 4);
    await rateBoth(session, id);
    await settle();
    expect(screen.getByText('You: not ready yet')).toBeTruthy();
    expect(foot().textContent).toBe('I’m ready');
    await userEvent.click(foot());
    expect(where()).toBe('ready');
  });

  it('leads to what is shared once one has said so', async () => {
    await draw('manager', (session, id) => beReady(session, id, nothingShared));
    expect(foot().textContent).toBe('What is shared');
    await userEvent.click(foot());
    expect(where()).toBe('ready');
  });

  it('passes over happiness while it is hidden', async () => {
    await draw('report', async (session, id) => {
      await giveAll(session, id);
      await session.hiding.set(true);
    });
    expect(screen.getByText('You: 1 step left')).toBeTruthy();
    expect(steps()[2]).toBe('Happiness');
    await userEvent.click(foot());
    expect(where()).toBe('section performance preparing');
  });
});
