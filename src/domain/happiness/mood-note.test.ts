import { describe, expect, it } from 'vitest';
import { adele, alex, instant } from '../../../tests/fakes/fake-pair.ts';
import { action, entry, numbered } from '../../../tests/fakes/records.ts';
import { Seeded } from '../../../tests/fakes/seeded.ts';
import type { EntryRecord, Mood, Turn } from '../records/feed-record.ts';
import { isSettled, mergeTurns, moodNow, stateOf } from './mood-note.ts';

function turn(to: Turn['to'], minute = 0, by = alex.id): Turn {
  const at = instant(`2026-11-23T14:${String(minute).padStart(2, '0')}:00Z`);
  return { to, at, by, meetingId: numbered(900), action: to === 'action' ? action(1).key : null };
}

function note(mood: Mood, ...turns: readonly Turn[]): EntryRecord {
  return { ...entry(1, { section: 'happiness', mood }), turns };
}

describe('the mood of a note', () => {
  it.each([
    [note('confused'), 'confused'],
    [note('confused', turn('sad')), 'sad'],
    [note('confused', turn('sad', 1), turn('happy', 2)), 'happy'],
    [note('sad', turn('resolved')), 'sad'],
    [entry(1), null],
  ])('is the last one it was turned to: %#', (given, now) => {
    expect(moodNow(given)).toBe(now);
  });
});

describe('what carries', () => {
  const settled = (given: EntryRecord) => isSettled(given, alex.id);

  it('is a sad note until it is resolved, made an action or accepted', () => {
    expect(settled(note('sad'))).toBe(false);
    expect(settled(note('sad', turn('resolved')))).toBe(true);
    expect(settled(note('sad', turn('action')))).toBe(true);
    expect(settled(note('sad', turn('accepted')))).toBe(true);
  });

  it('is a sad note the manager says is accepted: only the report can', () => {
    expect(settled(note('sad', turn('accepted', 0, adele.id)))).toBe(false);
  });

  it('is a confused note until it is happy or resolved; an action settles no question', () => {
    expect(settled(note('confused'))).toBe(false);
    expect(settled(note('confused', turn('action')))).toBe(false);
    expect(settled(note('confused', turn('accepted')))).toBe(false);
    expect(settled(note('confused', turn('happy')))).toBe(true);
    expect(settled(note('confused', turn('resolved')))).toBe(true);
  });

  it('is a confused note turned sad, until that is settled', () => {
    expect(settled(note('confused', turn('sad', 1)))).toBe(false);
    expect(settled(note('confused', turn('sad', 1), turn('accepted', 2)))).toBe(true);
    expect(settled(note('confused', turn('resolved', 1), turn('sad', 2)))).toBe(false);
  });

  it('is no happy note', () => {
    expect(settled(note('happy'))).toBe(true);
  });

  it('is told by the state alone where there are no turns', () => {
    expect(settled(entry(1))).toBe(false);
    expect(settled(entry(1, { state: 'done' }))).toBe(true);
    expect(settled(entry(1, { mood: 'sad', state: 'done' }))).toBe(true);
  });

  it('stays open in the list as long as it carries', () => {
    expect(stateOf(note('confused', turn('sad')))).toBe('open');
    expect(stateOf(note('confused', turn('sad', 1), turn('action', 2)))).toBe('done');
  });
});

describe('turns of both sides', () => {
  it('are all there, each once, in order of time', () => {
    const [one, mine, theirs] = [turn('sad', 1), turn('resolved', 5), turn('happy', 3, adele.id)];
    expect(mergeTurns([one], [one, mine], [one, theirs])).toEqual([one, theirs, mine]);
    expect(mergeTurns([], [mine], [mine])).toEqual([mine]);
  });

  it('go when either side took them back', () => {
    const [one, other] = [turn('sad', 1), turn('resolved', 2)];
    expect(mergeTurns([one], [], [one, other])).toEqual([other]);
    expect(mergeTurns([one], [one, other], [])).toEqual([other]);
  });

  it.each([11, 12, 13])('merge to the same from either side, seed %i', (seed) => {
    const random = new Seeded(seed);
    const all = Array.from({ length: 12 }, (_, minute) =>
      turn(random.pick(['happy', 'sad', 'resolved', 'action'] as const) ?? 'sad', minute),
    );
    const some = () => all.filter(() => random.chance(0.5));
    for (let round = 0; round < 50; round += 1) {
      const [base, mine, theirs] = [some(), some(), some()];
      expect(mergeTurns(base, mine, theirs)).toEqual(mergeTurns(base, theirs, mine));
    }
  });
});
