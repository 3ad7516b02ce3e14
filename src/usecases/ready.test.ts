import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happinessKey, readyKey } from '#src/domain/records/rating-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { alex, FakePair } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { numbered } from '../../tests/fakes/records.ts';
import { chooseMood } from './happiness/mood.ts';
import { beReady, notReady } from './ready.ts';
import type { PairSession } from './session/pair-session.ts';

const meetingId = numbered(900);
const key = readyKey(meetingId, alex.id);
let pair: FakePair;
let session: PairSession;

function own(number: number, body: string): OwnNote {
  const at = pair.systems.report.now();
  return {
    ...{ id: numbered(number), section: 'happiness', body, state: 'open', at, editedAt: at, mood: 'sad' },
  };
}

const bodies = (): string[] =>
  [...pair.list.rows.values()].flatMap(({ stored: { record } }) => ('body' in record ? [record.body] : []));

beforeEach(async () => {
  pair = new FakePair();
  session = await pair.connected('report');
});
afterEach(() => session.close());

describe('"I’m ready"', () => {
  it('shares what is given and nothing else, and is in the list after it', async () => {
    const [given, kept] = [own(1, 'Two late evenings'), own(2, 'Stays')];
    pair.notes.report.put([given, kept]);
    await chooseMood(session, meetingId, 4);
    await beReady(session, meetingId, { notes: [given], happiness: 4 });
    await settled();
    expect(bodies()).toEqual(['Two late evenings']);
    expect(pair.list.record(happinessKey(meetingId))).toMatchObject({ value: 4 });
    expect(pair.list.history.map(({ record }) => record.kind)).toEqual([
      'space',
      'entry',
      'happiness',
      'ready',
    ]);
    expect(pair.notes.report.notes).toEqual([kept]);
    expect(pair.notes.report.items).toEqual([]);
  });

  it('is said once, whatever is shared later, and can be taken back and said again', async () => {
    await beReady(session, meetingId, { notes: [], happiness: null });
    await beReady(session, meetingId, { notes: [own(1, 'Later')], happiness: null });
    await settled();
    expect(bodies()).toEqual(['Later']);
    await notReady(session, meetingId);
    await settled();
    expect(pair.list.record(key)).toBeNull();
    expect(bodies()).toEqual(['Later']);
    await beReady(session, meetingId, { notes: [], happiness: null });
    await settled();
    expect(pair.list.record(key)).toMatchObject({ personId: alex.id });
  });

  it('says the same with much left unshared and with nothing', async () => {
    pair.notes.report.put([own(1, 'Mine'), own(2, 'Mine too')]);
    await beReady(session, meetingId, { notes: [], happiness: null });
    await settled();
    expect(Object.keys(pair.list.record(key) ?? {}).sort()).toEqual(
      ['at', 'extra', 'key', 'kind', 'meetingId', 'personId'].sort(),
    );
  });
});
