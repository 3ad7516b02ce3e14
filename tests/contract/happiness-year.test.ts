import { beforeAll, describe, expect, it } from 'vitest';
import { meetingsOpen } from '#src/domain/happiness/lanes.ts';
import { isSettled, moodNow } from '#src/domain/happiness/mood-note.ts';
import { keptNotes, moodTrend, valueBefore } from '#src/domain/happiness/mood-trend.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { pairPlace, signIn, type TestPerson } from './person.ts';
import { seededAt } from './tenant-setup.ts';

/** Written by hand from the calendar and the story of Adele and Alex: every meeting that was held, and the value shared in it. */
const year = `
  2025-11-24 3  2025-12-01 3  2025-12-08 4  2025-12-15 4  2025-12-22 2
  2026-01-12 3  2026-01-19 3  2026-01-26 3  2026-02-02 4  2026-02-09 5
  2026-02-16 4  2026-02-23 -  2026-03-02 4  2026-03-09 2  2026-03-16 3
  2026-03-23 3  2026-03-30 4  2026-04-13 4  2026-04-20 -  2026-04-27 3
  2026-05-04 2  2026-05-11 3  2026-05-18 4  2026-05-25 4  2026-06-01 4
  2026-06-08 2  2026-06-15 2  2026-06-22 3  2026-06-29 5  2026-07-06 4
  2026-07-13 4  2026-07-20 -  2026-07-27 4  2026-08-17 3  2026-08-24 3
  2026-09-07 4  2026-09-14 4  2026-09-21 5  2026-09-28 -  2026-10-05 2
  2026-10-12 3  2026-10-20 4  2026-10-26 4  2026-11-02 3  2026-11-09 -
  2026-11-16 3
`;

/** What became of each sad and confused note: to what, when, said by whom, the action and how it ended. */
const outcomes = [
  [
    '2025-12-22',
    'sad',
    'the intranet',
    'action 2026-03-02 Adele: Ask Support to announce changes to us first, done',
  ],
  ['2026-01-26', 'confused', 'welcome mail', 'resolved 2026-02-02 Alex'],
  ['2026-03-09', 'sad', 'Tuesday afternoon', 'accepted 2026-03-23 Alex'],
  ['2026-04-27', 'confused', 'the guild part', 'sad 2026-05-04 Alex', 'resolved 2026-05-18 Adele'],
  [
    '2026-06-08',
    'sad',
    'second time',
    'action 2026-07-13 Adele: Speak with Engineering about release dates, done',
  ],
  ['2026-08-17', 'confused', 'reorganisation touch', 'happy 2026-09-21 Alex'],
  [
    '2026-10-05',
    'sad',
    'presented my slides',
    'action 2026-10-12 Adele: Credit the slides in the leads meeting, done',
  ],
  ['2026-11-02', 'confused', 'mobile line'],
  ['2026-11-09', 'confused', 'leads meeting in December', 'happy 2026-11-16 Adele'],
  ['2026-11-16', 'sad', 'Two late evenings'],
] as const;

/** What is carried into the meeting of 23 November. */
const carried = [
  { text: 'Is the mobile line still ours next year?', mood: 'confused', since: '2026-11-02', meetings: 3 },
  { text: 'Two late evenings for the release.', mood: 'sad', since: '2026-11-16', meetings: 1 },
];

describe('a year of seeded meetings: trend, outcomes of sad and confused notes, carried items', () => {
  let adele: TestPerson;
  let alex: TestPerson;
  let all: readonly FeedRecord[];
  beforeAll(async () => {
    [adele, alex] = [await signIn('manager'), await signIn('report')];
    const place = await pairPlace(alex, adele.id);
    const kinds = (['happiness', 'meeting', 'entry', 'action'] as const).map((kind) =>
      adele.remote.feed.readKind(place, kind),
    );
    all = (await Promise.all(kinds)).flat().map(({ record }) => record);
  });

  const of = <K extends FeedRecord['kind']>(kind: K) =>
    all.filter((record): record is Extract<FeedRecord, { kind: K }> => record.kind === kind);
  const notes = () =>
    of('entry')
      .filter(({ mood, section }) => section === 'happiness' && mood !== null)
      .sort((one, other) => (one.at < other.at ? -1 : 1));
  const day = (at: Instant): string => at.slice(0, 10);
  const points = () => {
    const now = {
      meetingId: parseGuid('6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c23') as Guid,
      at: parseInstant(seededAt) as Instant,
    };
    return moodTrend(of('happiness'), of('meeting'), { ...now, value: null });
  };

  it('has the trend of the table, gaps included', () => {
    const read = points().map(({ at, value }) => `${day(at)} ${String(value ?? '-')}`);
    expect(read).toEqual(year.trim().split(/\s{2,}/u));
    expect(read).toHaveLength(46);
    expect(read.filter((line) => line.endsWith('-'))).toHaveLength(5);
    expect(valueBefore(points(), parseGuid('6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c23') as Guid)).toBe(3);
  });

  it('tells what became of each sad and confused note', () => {
    const read = notes()
      .filter(({ mood }) => mood !== 'happy')
      .map(({ at, mood, turns = [] }) => [
        day(at),
        mood,
        ...turns.map((turn) => {
          const action = of('action').find(({ key }) => key === turn.action);
          const who = turn.by === alex.id ? 'Alex' : turn.by === adele.id ? 'Adele' : turn.by;
          return `${turn.to} ${day(turn.at)} ${who}${action ? `: ${action.body}, ${action.state}` : ''}`;
        }),
      ]);
    expect(read).toEqual(outcomes.map(([when, mood, , ...turns]) => [when, mood, ...turns]));
    const bodies = notes().filter(({ mood }) => mood !== 'happy');
    outcomes.forEach(([, , words], index) => expect(bodies[index]?.body).toContain(words));
  });

  it('carries what is open and nothing else', () => {
    const read = notes()
      .filter((note) => !isSettled(note, alex.id))
      .map((note) => ({
        text: note.body,
        mood: moodNow(note),
        since: day(note.at),
        meetings: meetingsOpen(note, of('meeting')),
      }));
    expect(read).toEqual(carried);
  });

  it('knows what Alex wanted to keep', () => {
    expect(keptNotes(notes()).map(({ body }) => body)).toEqual([
      'Holiday without opening the laptop once.',
      'Tuesday afternoons are really free.',
    ]);
  });
});
