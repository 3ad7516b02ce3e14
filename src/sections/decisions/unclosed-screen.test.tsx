// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { decisionKey, type MeetingRecord } from '#src/domain/records/feed-record.ts';
import { startMeeting } from '#src/domain/meeting/meeting.ts';
import { adele, FakePair, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { UnclosedScreen } from './unclosed-screen.tsx';

afterEach(cleanup);
const meetingId = guid('0e000000-0000-4000-8000-000000000016');

/** Last Monday's meeting, started and never closed. */
function unclosedPair(): FakePair {
  const pair = new FakePair();
  const [last] = pair.occurrences;
  const at = instant('2026-11-16T14:00:00Z');
  pair.list.put(startMeeting(meetingId, last ?? null, adele.id, at, at), adele.id, at);
  return pair;
}

function oldMeeting(pair: FakePair): MeetingRecord {
  const record = [...pair.list.rows.values()]
    .map((row) => row.stored.record)
    .find((one) => one.kind === 'meeting');
  if (record?.kind !== 'meeting') throw new Error('the meeting is gone');
  return record;
}

describe('UnclosedScreen', () => {
  it('writes the answers to the meeting they belong to', async () => {
    const pair = unclosedPair();
    const { settle } = await renderPair(pair, 'report', <UnclosedScreen />);
    for (const radio of screen.getAllByRole('radio', { name: 'Nothing needed' }))
      await userEvent.click(radio);
    await settle();
    expect(pair.list.record(decisionKey(meetingId, 'managerHelps'))).toMatchObject({ answer: 'nothing' });
    expect(pair.list.record(decisionKey(meetingId, 'reportHelps'))).toMatchObject({ answer: 'nothing' });
    expect(oldMeeting(pair).skipped).toContain('decisions');
  });

  it('is not offered again once it was left', async () => {
    const pair = unclosedPair();
    const { settle } = await renderPair(pair, 'manager', <UnclosedScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    await settle();
    expect(oldMeeting(pair).skipped).toContain('decisions');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
