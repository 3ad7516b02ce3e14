import { describe, expect, it } from 'vitest';
import { verify } from '../../infra/verify/verify.ts';
import { exportOf } from '#src/domain/export/export.ts';
import { freshKey, type Stored } from '#src/domain/records/feed-record.ts';
import type { SealRecord } from '#src/domain/records/rating-record.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { pairPlace, signIn } from './person.ts';
import { seededAt } from './tenant-setup.ts';

const now = parseInstant(seededAt) as Instant;

describe('a year of ratings', () => {
  it('is read by kind, whatever its age, and every one of them matches its seal', async () => {
    const [adele, alex] = [await signIn('manager'), await signIn('report')];
    const place = await pairPlace(alex, adele.id);
    const rows: Stored[] = [];
    for (const kind of ['seal', 'open', 'secret'] as const) {
      const read = await alex.remote.feed.readKind(place, kind);
      expect(read.every(({ record }) => record.kind === kind)).toBe(true);
      rows.push(...read);
    }
    const opening = await alex.remote.opening.open(place, null, now);
    const space = opening.space.type === 'read' ? opening.space.value : null;
    if (!space) throw new Error('no space');
    const { checked, neverOpened } = verify(JSON.parse(JSON.stringify(exportOf(space.record, rows, now))));
    expect(checked.length).toBe(44);
    expect(checked.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(neverOpened).toBe(0);
  });
});

describe('a row that is only ever added', () => {
  it('is known as it was first saved, whoever saved it since', async () => {
    const [adele, alex] = [await signIn('manager'), await signIn('report')];
    const place = await pairPlace(alex, adele.id);
    const record: SealRecord = {
      kind: 'seal',
      key: freshKey('seal', alex.id),
      at: now,
      extra: {},
      meetingId: adele.id,
      round: 1,
      about: 'report',
      rater: alex.id,
      seal: 'a'.repeat(64),
      replaces: null,
    };
    const { stored } = await alex.remote.feed.create(place, record);
    expect(stored).toMatchObject({ record, saves: 1, createdBy: alex.id, modifiedBy: alex.id });
    // The product has no way to change such a row: this is what a hand in the list does.
    const saved = await adele.remote.feed.update(place, stored, { seal: 'b'.repeat(64) } as object);
    expect(saved).toMatchObject({ type: 'saved', stored: { saves: 2 } });
    const seen = await alex.remote.feed.find(place, record.key);
    expect(seen).toMatchObject({
      createdBy: alex.id,
      modifiedBy: adele.id,
      saves: 2,
      record: { seal: 'b'.repeat(64) },
    });
    expect(await alex.remote.feed.firstVersion(place, stored.itemId)).toEqual(record);
    if (seen) await alex.remote.feed.remove(place, seen);
    expect(await alex.remote.feed.firstVersion(place, stored.itemId)).toBeNull();
  });
});
