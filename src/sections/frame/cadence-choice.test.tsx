// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { cadenceKey } from '#src/domain/records/rating-record.ts';
import { setCadence } from '#src/usecases/cadence.ts';
import { adele, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { meeting, numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { addMinutes } from '#src/domain/values/instant.ts';
import { CadenceChoice } from './cadence-choice.tsx';
import { NotDueScreen } from './not-due-screen.tsx';
import { RateLess } from './rate-less.tsx';

afterEach(cleanup);

describe('CadenceChoice', () => {
  it.each(['report', 'manager'] as const)('lets the %s choose, pause and resume', async (side) => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, side, <CadenceChoice />);
    expect(screen.getByRole('radio', { name: 'Every meeting', checked: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Every fourth meeting' }));
    await userEvent.click(screen.getByRole('button', { name: 'Pause the ratings' }));
    await settle();
    expect(pair.list.record(cadenceKey)).toMatchObject({ every: 4, paused: true });
    await userEvent.click(screen.getByRole('button', { name: 'Resume the ratings' }));
    await settle();
    expect(pair.list.record(cadenceKey)).toMatchObject({ every: 4, paused: false });
  });
});

describe('RateLess', () => {
  /** Two meetings whose ratings nobody opened. */
  function lapsed(pair: FakePair) {
    return [1, 2].map((week) => {
      const start = addMinutes(monday, -week * 7 * 24 * 60);
      const meetingId = numbered(week);
      pair.list.put(meeting(meetingId, { at: start, start, closedAt: start }), adele.id, start);
      return { meetingId, lapsed: true, numbers: null };
    });
  }

  it('asks, blames nobody, and is gone once either has answered', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', <RateLess rounds={lapsed(pair)} />);
    expect(
      screen.getByRole('region', { name: 'Do you two want to rate less often?' }).textContent,
    ).not.toMatch(/Alex|Adele/u);
    await userEvent.click(screen.getByRole('button', { name: 'Every second meeting' }));
    await settle();
    expect(screen.queryByRole('region')).toBeNull();
    expect(pair.list.record(cadenceKey)).toMatchObject({ every: 2 });
  });

  it('takes keeping as an answer', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'manager', <RateLess rounds={lapsed(pair)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it as it is' }));
    await settle();
    expect(screen.queryByRole('region')).toBeNull();
    expect(pair.list.record(cadenceKey)).toMatchObject({ every: 1 });
  });

  it('says nothing without a reason', async () => {
    await renderPair(new FakePair(), 'report', <RateLess rounds={[]} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('NotDueScreen', () => {
  it('says that the two do not rate yet, and offers to rate anyway or to choose', async () => {
    await renderPair(new FakePair(), 'report', <NotDueScreen />, (session) => setCadence(session, 0));
    expect(screen.getByRole('heading', { name: 'You two do not rate performance yet' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Rate anyway' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Not yet', checked: true })).toBeTruthy();
  });
});
