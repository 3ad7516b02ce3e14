import { describe, expect, it } from 'vitest';
import { decisionKey } from '#src/domain/records/feed-record.ts';
import { instant } from '../../../tests/fakes/fake-pair.ts';
import { viewOf } from '../../../tests/fakes/okr-board.ts';
import { action, decision, meeting, numbered } from '../../../tests/fakes/records.ts';
import { lastDecided } from './last-decided.ts';

const [old, last, open, here] = [numbered(1), numbered(2), numbered(3), numbered(4)];
const at = (day: string) => instant(`2026-11-${day}T14:00:00Z`);
const start = at('23');
const closed = (id: typeof old, day: string) => meeting(id, { start: at(day), closedAt: at(day) });
const answer = (id: typeof old) => ({ meetingId: id, key: decisionKey(id, 'managerHelps') });

describe('lastDecided', () => {
  it('takes the last closed meeting before this one, passing over one nobody closed', () => {
    const view = viewOf(
      closed(old, '02'),
      closed(last, '09'),
      meeting(open, { start: at('16') }),
      closed(here, '23'),
      decision('managerHelps', answer(old)),
      decision('managerHelps', answer(last)),
    );
    expect(lastDecided(view, here, start)).toMatchObject({
      meeting: { meetingId: last },
      answers: [{ question: 'managerHelps', answer: 'nothing', actions: [] }],
    });
  });

  it('names the actions of an answer, and leaves out those that are not here', () => {
    const made = action(7, { meetingId: last, state: 'done' });
    const { key } = action(8);
    const view = viewOf(
      closed(last, '16'),
      made,
      decision('managerHelps', { ...answer(last), answer: 'actions', actions: [made.key, key] }),
    );
    expect(lastDecided(view, here, start)?.answers[0]?.actions).toEqual([made]);
  });

  it('is nothing without a closed meeting or without an answer', () => {
    expect(lastDecided(viewOf(meeting(open, { start: at('16') })), here, start)).toBeNull();
    expect(lastDecided(viewOf(closed(last, '16')), here, start)).toBeNull();
  });
});
