import { describe, expect, it } from 'vitest';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { alex, FakePair, instant, monday } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { entry, meetingId, numbered } from '../../tests/fakes/records.ts';
import { chooseMood } from './happiness/mood.ts';
import { historyOf } from './history.ts';

const old = instant('2026-01-05T14:30:00Z');

function value(number: number, at = old) {
  const id = numbered(number);
  return {
    kind: 'happiness' as const,
    key: happinessKey(id),
    at,
    extra: {},
    meetingId: id,
    value: 3 as const,
  };
}

function pairWithPast(): FakePair {
  const pair = new FakePair();
  pair.list.put(value(1), alex.id, old);
  pair.list.put(value(2, monday), alex.id, monday);
  pair.list.put(entry(3), alex.id, monday);
  return pair;
}

describe('the history', () => {
  it('is what the window has until it is read, and read once for all who ask', async () => {
    const pair = pairWithPast();
    const session = await pair.connected('report');
    const remote = session.remote;
    let reads = 0;
    if (!remote) throw new Error('not connected');
    const readKind = remote.feed.readKind.bind(remote.feed);
    remote.feed.readKind = (...given) => {
      reads += 1;
      return readKind(...given);
    };
    const history = historyOf(session);
    let told = 0;
    history.subscribe(() => (told += 1));
    expect(history.of('happiness')).toMatchObject({ state: 'reading', records: [{ at: monday }] });
    history.request('happiness');
    historyOf(session).request('happiness');
    await settled();
    expect(history.of('happiness').state).toBe('read');
    expect(history.of('happiness').records.map(({ at }) => at)).toEqual([old, monday]);
    history.request('happiness');
    await settled();
    expect([reads, told, history.version()]).toEqual([1, 1, 1]);
  });

  it('has what is written after it was read, and not what was deleted', async () => {
    const pair = pairWithPast();
    const session = await pair.connected('report');
    const history = historyOf(session);
    history.request('happiness');
    await settled();
    const recent = pair.list.rows.get(happinessKey(numbered(2)))?.stored;
    if (!recent || !session.remote) throw new Error('no row');
    await session.remote.feed.remove(session.snapshot().place, recent);
    pair.list.put({ ...value(1), value: 5 }, alex.id, monday);
    await pair.systems.report.advance(60_000);
    await chooseMood(session, meetingId, 4);
    const records = history.of('happiness').records;
    expect(records.map((record) => record.value)).toEqual([5]);
  });

  it('says that only the window is here when it cannot be read, and reads it when the line is back', async () => {
    const pair = pairWithPast();
    const session = await pair.connected('report');
    const history = historyOf(session);
    pair.list.outage = new Failure('offline');
    history.request('happiness');
    await pair.systems.report.advance(30_000);
    expect(history.of('happiness')).toMatchObject({ state: 'failed', records: [{ at: monday }] });
    pair.list.outage = null;
    await pair.systems.report.advance(120_000);
    expect(history.of('happiness')).toMatchObject({ state: 'read', records: [{ at: old }, { at: monday }] });
  });

  it('waits for a connection', async () => {
    const pair = pairWithPast();
    const session = await pair.session('report');
    const history = historyOf(session);
    history.request('happiness');
    expect(history.of('happiness').state).toBe('reading');
    session.setConnection({ type: 'offline' });
    expect(history.of('happiness').state).toBe('failed');
    session.take(
      pair.pointer('report'),
      await pair.remote('report').opening.open(pair.pointer('report'), null, monday),
    );
    await session.connect(pair.remote('report'));
    await settled();
    expect(history.of('happiness').state).toBe('read');
  });
});
