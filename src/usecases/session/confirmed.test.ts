import { describe, expect, it } from 'vitest';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { entry, stored } from '../../../tests/fakes/records.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import { Confirmed } from './confirmed.ts';

const bodies = (rows: Confirmed): readonly string[] =>
  [...rows.byKey.values()].map(({ record }) => ('body' in record ? record.body : ''));

describe('what is confirmed', () => {
  it('is never put back to an earlier save, whatever order answers come in', () => {
    const rows = new Confirmed([stored(entry(1, { body: 'third' }), 3)]);
    rows.take([stored(entry(1, { body: 'second' }), 2)], []);
    rows.replaceAll([stored(entry(1, { body: 'second' }), 2)], rows.epoch);
    expect(bodies(rows)).toEqual(['third']);
    rows.take([stored(entry(1, { body: 'fourth' }), 4)], []);
    expect(bodies(rows)).toEqual(['fourth']);
  });

  it('orders versions that count nothing by time', () => {
    const early = { ...stored(entry(1, { body: 'early' })), version: 'a', saves: 0, modifiedAt: monday };
    const late = {
      ...stored(entry(1, { body: 'late' })),
      version: 'b',
      saves: 0,
      modifiedAt: addMinutes(monday, 1),
    };
    const rows = new Confirmed([late]);
    rows.take([early], []);
    expect(bodies(rows)).toEqual(['late']);
  });

  it('loses what a read of the window lacks, but not what was saved after the read began', () => {
    const rows = new Confirmed([stored(entry(1)), stored(entry(2))]);
    const began = rows.epoch;
    rows.take([stored(entry(3))], []);
    rows.replaceAll([stored(entry(2))], began);
    expect([...bodies(rows)].sort()).toEqual(['Entry 2', 'Entry 3']);
  });

  it('does not get back from a read what was deleted after the read began', () => {
    const rows = new Confirmed([stored(entry(1))]);
    const began = rows.epoch;
    rows.take([], [stored(entry(1)).itemId]);
    rows.take([stored(entry(1))], [], began);
    rows.replaceAll([stored(entry(1))], began);
    expect(bodies(rows)).toEqual([]);
    rows.take([stored(entry(1), 2)], []);
    expect(bodies(rows)).toEqual(['Entry 1']);
  });

  it('keeps rows older than a read of recent ones', () => {
    const rows = new Confirmed([stored(entry(1)), stored(entry(30))]);
    rows.replaceAll([], rows.epoch, addMinutes(monday, 20));
    expect(bodies(rows)).toEqual(['Entry 1']);
  });

  it('knows the very save of a row', () => {
    const row = stored(entry(1), 2);
    const rows = new Confirmed([row]);
    expect(rows.has(row.itemId, row.version)).toBe(true);
    expect(rows.has(row.itemId, stored(entry(1), 3).version)).toBe(false);
    expect(rows.has('none', row.version)).toBe(false);
  });
});
