// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { directions } from '#src/domain/rating/rating.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { sayOpen, sealRating } from '#src/usecases/rating/rate.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { PerformanceScreen } from './performance-screen.tsx';

afterEach(cleanup);

/** A pair that has opened all four ratings. */
async function openedPair(): Promise<FakePair> {
  const pair = new FakePair();
  const sessions = [await pair.connected('manager'), await pair.connected('report')];
  const [first] = sessions;
  if (first) await startToday(first);
  const meet = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1)
      for (const side of ['manager', 'report'] as const) await pair.systems[side].advance(5_000);
  };
  const both = async (session: PairSession) => {
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    return directions.map((about) => ratingDeskOf(session).direction(meetingId, about));
  };
  await meet();
  for (const session of sessions)
    for (const direction of await both(session)) {
      await sealRating(session, direction, direction.round, { value: 3, note: '' });
      await settled();
    }
  await meet();
  for (const session of sessions) await sayOpen(session, await both(session));
  await meet();
  for (const session of sessions) session.close();
  return pair;
}

const written = (): readonly string[] =>
  screen
    .getAllByRole<HTMLTextAreaElement>('textbox')
    .flatMap(({ ariaLabel, value }) => (value === '' ? [] : [`${String(ariaLabel)}: ${value}`]));

it('keeps what is half-written about an opened rating when the screen goes, each in its place', async () => {
  const pair = await openedPair();
  const drawn = await renderPair(pair, 'manager', <PerformanceScreen />);
  await userEvent.type(screen.getByRole('textbox', { name: 'What I heard' }), 'More about dec');
  const improve = screen.getAllByRole('textbox', { name: /^One area/u });
  await userEvent.type(improve[0] as HTMLElement, 'Listen');
  await userEvent.type(improve[1] as HTMLElement, 'Hand over');
  const answers = screen.getAllByRole('button', { name: 'Answer the rating by Alex' });
  expect(answers).toHaveLength(2);
  await userEvent.click(answers[1] as HTMLElement);
  const answer = { name: 'Your answer to the rating by Alex' };
  await userEvent.type(screen.getByRole('textbox', answer), 'Thank you');
  const before = written();
  expect(before).toHaveLength(4);
  await drawn.advance(150);
  cleanup();
  drawn.session.close();

  const again = await renderPair(pair, 'manager', <PerformanceScreen />);
  expect(written()).toEqual(before);
  await userEvent.clear(screen.getByRole('textbox', answer));
  await userEvent.type(screen.getByRole('textbox', answer), 'Thank you for it{Enter}');
  await again.settle();
  expect(screen.queryByRole('textbox', answer)).toBeNull();
  const remarks = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
    record.kind === 'remark' ? [record] : [],
  );
  expect(remarks).toMatchObject([{ use: 'answer', about: 'report', body: 'Thank you for it' }]);
  cleanup();
  again.session.close();

  await renderPair(pair, 'manager', <PerformanceScreen />);
  expect(written()).toHaveLength(3);
  expect(screen.queryByRole('textbox', answer)).toBeNull();
});
