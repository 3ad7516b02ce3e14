import { describe, expect, it } from 'vitest';
import { roleKey, type RoleRecord } from '#src/domain/records/rating-record.ts';
import { alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { setRole } from '../rating/role.ts';
import { mergeCreated } from '#src/domain/sync/merge-created.ts';
import { addRemark } from '../rating/remark.ts';
import { decideConflict } from '../decide-conflict.ts';

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

describe('a role line both write first', () => {
  it('is shown in both versions, line by line, and each is decided by itself', async () => {
    const pair = new FakePair();
    const [mine, theirs] = [await pair.connected('report'), await pair.connected('manager')];
    await setRole(theirs, alex.id, { role: 'Engineer', nextRole: 'Staff' });
    await setRole(mine, alex.id, { role: 'Developer', nextRole: 'Lead', link: 'https://one.example' });
    await settled();
    const seen = () => {
      const found = mine.snapshot().view.records.get(roleKey(alex.id));
      if (found === undefined) throw new Error('no role');
      return found;
    };
    expect(seen().conflict?.texts).toEqual([
      { member: 'role', theirs: 'Engineer', mine: 'Developer' },
      { member: 'nextRole', theirs: 'Staff', mine: 'Lead' },
    ]);
    expect(pair.list.record(roleKey(alex.id))).toMatchObject({ role: 'Engineer', nextRole: 'Staff' });
    await decideConflict(mine, seen(), { type: 'both' }, 'nextRole');
    await settled();
    expect(seen().conflict?.texts).toEqual([{ member: 'role', theirs: 'Engineer', mine: 'Developer' }]);
    await decideConflict(mine, seen(), { type: 'mine' }, 'role');
    await settled();
    expect(seen().conflict).toBeNull();
    expect(mine.snapshot().waiting).toBe(0);
    expect(pair.list.record(roleKey(alex.id))).toMatchObject({
      role: 'Developer',
      nextRole: 'Staff\nLead',
      link: 'https://one.example',
    });
    mine.close();
    theirs.close();
  });
});

describe('what one person heard, written on two devices', () => {
  it('is there twice, and on the screen of both devices all the time', async () => {
    const pair = new FakePair();
    const place = { meetingId: numbered(900), round: 1, about: 'report' as const };
    const laptop = await pair.connected('report');
    pair.newDevice('report');
    const phone = await pair.connected('report');
    await addRemark(phone, place, { use: 'heard', text: 'On the phone' });
    await addRemark(laptop, place, { use: 'heard', text: 'On the laptop' });
    const heard = (): readonly string[] =>
      [...laptop.snapshot().view.records.values()].flatMap(({ record }) =>
        record.kind === 'remark' ? [record.body] : [],
      );
    expect(heard()).toContain('On the laptop');
    await settled();
    await pair.systems.report.advance(30_000);
    expect([...heard()].sort()).toEqual(['On the laptop', 'On the phone']);
    const rows = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'remark' ? [record.body] : [],
    );
    expect([...rows].sort()).toEqual(['On the laptop', 'On the phone']);
    expect(laptop.snapshot().waiting + phone.snapshot().waiting).toBe(0);
    laptop.close();
    phone.close();
  });
});
