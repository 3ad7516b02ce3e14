import { describe, expect, it } from 'vitest';
import { adele, alex, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { sectionsWith } from '../agenda/section.ts';
import {
  currentSection,
  minutesElapsed,
  minutesSpent,
  openSection,
  skipSection,
  startMeeting,
} from './meeting.ts';

const id = guid('6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c11');
const minute = (minutes: number): ReturnType<typeof instant> =>
  instant(`2026-11-23T14:${String(minutes).padStart(2, '0')}:00Z`);
const started = startMeeting(id, null, adele.id, minute(0), minute(30));

describe('a meeting', () => {
  it('begins with the open actions, with no event at the moment it starts', () => {
    expect(currentSection(started)).toBe('actions');
    expect(started).toMatchObject({
      key: `meeting:${id}`,
      at: minute(0),
      start: minute(0),
      originalStart: minute(0),
      end: minute(30),
    });
  });

  it('takes its times from the calendar', () => {
    const event = {
      start: minute(5),
      end: minute(35),
      originalStart: minute(2),
      iCalUId: 'uid',
      subject: '',
      webLink: null,
    };
    const meeting = startMeeting(id, event, adele.id, minute(7), minute(37));
    expect(meeting).toMatchObject({
      at: minute(5),
      start: minute(5),
      end: minute(35),
      originalStart: minute(2),
      iCalUId: 'uid',
      startedAt: minute(7),
    });
  });

  it('follows whoever opened a section last, and opening takes a skip back', () => {
    const skipped = { ...started, skipped: ['okrs' as const] };
    const opened = { ...skipped, ...openSection(skipped, 'okrs', alex.id, minute(3)) };
    expect(currentSection(opened)).toBe('okrs');
    expect(opened.skipped).toEqual([]);
    expect(opened.log.at(-1)).toEqual({ section: 'okrs', at: minute(3), by: alex.id });
  });

  it('goes on to the next section that is not skipped', () => {
    const later = { ...started, ...skipSection(started, 'okrs', alex.id, minute(1)) };
    expect(currentSection(later)).toBe('actions');
    const now = { ...later, ...skipSection(later, 'actions', alex.id, minute(2)) };
    expect(currentSection(now)).toBe('development');
    expect(now.skipped).toEqual(['okrs', 'actions']);
    expect(skipSection(now, 'okrs', alex.id, minute(3)).skipped).toEqual(['okrs', 'actions']);
  });

  it('goes on past a section it does not have, also when that was open', () => {
    const without = sectionsWith(false);
    const happiness = { ...started, ...openSection(started, 'happiness', alex.id, minute(1)) };
    expect(skipSection(happiness, 'happiness', alex.id, minute(2), without).log.at(-1)?.section).toBe(
      'decisions',
    );
    const performance = { ...started, ...openSection(started, 'performance', alex.id, minute(1)) };
    expect(currentSection(performance, without)).toBe('decisions');
  });

  it('remembers how it counts when it is started', () => {
    const counted = startMeeting(id, null, adele.id, minute(0), minute(30), { before: 4, unrated: 1 });
    expect(counted).toMatchObject({ before: 4, unrated: 1 });
    expect(started).not.toHaveProperty('before');
  });

  it('ends in the decisions when everything after is skipped', () => {
    const last = { ...started, ...openSection(started, 'decisions', adele.id, minute(1)) };
    expect(skipSection(last, 'decisions', adele.id, minute(2)).log.at(-1)?.section).toBe('decisions');
  });

  it('counts the time of each section, of each visit, up to now or the close', () => {
    const log = [
      { section: 'actions' as const, at: minute(0), by: adele.id },
      { section: 'okrs' as const, at: minute(2), by: adele.id },
      { section: 'actions' as const, at: minute(10), by: alex.id },
    ];
    expect(minutesSpent({ ...started, log }, minute(13))).toMatchObject({
      actions: 5,
      okrs: 8,
      decisions: 0,
    });
    expect(minutesSpent({ ...started, log, closedAt: minute(11) }, minute(59))).toMatchObject({ actions: 3 });
    expect(minutesElapsed({ ...started, closedAt: minute(11) }, minute(59))).toBe(11);
  });

  it('never counts backwards when clocks differ', () => {
    const log = [
      { section: 'okrs' as const, at: minute(9), by: adele.id },
      { section: 'happiness' as const, at: minute(5), by: alex.id },
    ];
    expect(minutesSpent({ ...started, log }, minute(4))).toMatchObject({ okrs: 0, happiness: 0 });
    expect(minutesElapsed(started, instant('2026-11-23T13:00:00Z'))).toBe(0);
  });
});
