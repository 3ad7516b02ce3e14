import { freshKey, type ActionRecord, type EntryRecord } from '#src/domain/records/feed-record.ts';
import { alex, guid, instant } from './fake-pair.ts';

/** The meeting of a week before the Monday of the fake pair. */
export const lastMeeting = guid('33000000-0000-4000-8000-000000000001');

/** An open topic of last week; give what differs. `number` makes its key. */
export function sampleEntry(number: number, given: Partial<EntryRecord> = {}): EntryRecord {
  return {
    kind: 'entry',
    key: freshKey('entry', guid(`e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`)),
    at: instant('2026-11-16T14:05:00Z'),
    extra: {},
    state: 'open',
    meetingId: lastMeeting,
    section: 'topics',
    body: `Topic ${String(number)}`,
    mood: null,
    ...given,
  };
}

/** An open action of Alex from last week, due on Friday; give what differs. */
export function sampleAction(number: number, given: Partial<ActionRecord> = {}): ActionRecord {
  return {
    kind: 'action',
    key: freshKey('action', guid(`ac000000-0000-4000-8000-${String(number).padStart(12, '0')}`)),
    at: instant('2026-11-16T14:40:00Z'),
    extra: {},
    state: 'open',
    meetingId: lastMeeting,
    body: `Action ${String(number)}`,
    ownerId: alex.id,
    dueOn: null,
    question: null,
    planId: null,
    taskId: null,
    planner: 'none',
    reviewedIn: null,
    ...given,
  };
}
