import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happinessKey, readyKey } from '#src/domain/records/rating-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { alex, FakePair } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { numbered } from '../../tests/fakes/records.ts';
import { chooseMood } from './happiness/mood.ts';
import { beReady, notReady } from './ready.ts';
import type { PairSession } from './session/pair-session.ts';
import { shareMs } from './session/sharing.ts';

const nothingShared = { noteIds: [], face: false };

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

/** The app is opened anew by somebody who has these notes. */
async function holding(...notes: readonly OwnNote[]): Promise<void> {
  session.close();
  pair.notes.report.put(notes);
  session = await pair.connected('report');
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
    await holding(given, kept);
    await chooseMood(session, meetingId, 4);
    await beReady(session, meetingId, { noteIds: [given.id], face: true });
    await pair.systems.report.advance(shareMs);
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
    await beReady(session, meetingId, nothingShared);
    await settled();
    await holding(own(1, 'Later'));
    await beReady(session, meetingId, { noteIds: [numbered(1)], face: false });
    await pair.systems.report.advance(shareMs);
    expect(bodies()).toEqual(['Later']);
    await notReady(session, meetingId);
    await settled();
    expect(pair.list.record(key)).toBeNull();
    expect(bodies()).toEqual(['Later']);
    await beReady(session, meetingId, nothingShared);
    await settled();
    expect(pair.list.record(key)).toMatchObject({ personId: alex.id });
  });

  it('says the same with much left unshared and with nothing', async () => {
    await holding(own(1, 'Mine'), own(2, 'Mine too'));
    await beReady(session, meetingId, nothingShared);
    await settled();
    expect(Object.keys(pair.list.record(key) ?? {}).sort()).toEqual(
      ['at', 'extra', 'key', 'kind', 'meetingId', 'personId'].sort(),
    );
  });
});
