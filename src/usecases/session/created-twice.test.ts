import { describe, expect, it } from 'vitest';
import { roleKey, type RoleRecord } from '#src/domain/records/rating-record.ts';
import { alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { setRole } from '../rating/role.ts';
import { mergeCreated } from '#src/domain/sync/merge-created.ts';

const role = (lines: Partial<RoleRecord>): RoleRecord => ({
  kind: 'role',
  key: roleKey(alex.id),
  at: instant('2026-11-23T14:00:00Z'),
  extra: {},
  personId: alex.id,
  role: '',
  nextRole: '',
  link: '',
  ...lines,
});

describe('a role both write first', () => {
  it('has the lines of both', () => {
    expect(mergeCreated(role({ nextRole: 'Lead' }), role({ role: 'Engineer' }))).toEqual({
      patch: { nextRole: 'Lead' },
      base: { nextRole: '' },
    });
    expect(mergeCreated(role({}), role({ role: 'Engineer' }))).toBeNull();
  });

  it('reaches the list whole from two devices that did not know of each other', async () => {
    const pair = new FakePair();
    const [mine, theirs] = [await pair.connected('report'), await pair.connected('manager')];
    await setRole(theirs, alex.id, { role: 'Engineer' });
    await setRole(mine, alex.id, { nextRole: 'Lead' });
    await settled();
    for (const side of ['report', 'manager'] as const) await pair.systems[side].advance(30_000);
    expect(pair.list.record(roleKey(alex.id))).toMatchObject({ role: 'Engineer', nextRole: 'Lead' });
    mine.close();
    theirs.close();
  });
});
