import { describe, expect, it } from 'vitest';
import { defaultSwitches } from '../../control/switches.ts';
import type { Tenant } from '../../tenant.ts';
import { open } from '../open.ts';
import { readScenarios } from './facts.ts';
import { seedTenant } from './seed.ts';
import { nextFriday, nextHalfHour } from './times.ts';

function tenantAt(now: string): Tenant {
  return {
    db: open(':memory:'),
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    sharePointName: 'contoso',
    now: () => new Date(now),
    switches: defaultSwitches(),
  };
}

interface Item {
  readonly RecordKey: string;
  readonly Kind: string;
  readonly State: string;
  readonly Title: string;
  readonly Data: string;
  readonly DueOn?: string;
  readonly MeetingId?: string;
}

interface Turn {
  readonly to: string;
  readonly action: string | null;
}

/** Rows of one list, read from the database by the pair's title. */
function rowsOf(tenant: Tenant, title: string): Item[] {
  const rows = tenant.db
    .prepare(
      'SELECT fields FROM sp_items WHERE list_id = (SELECT i.list_id FROM sp_items i WHERE i.fields LIKE ?)',
    )
    .all(`%"Title":"${title}"%`) as { fields: string }[];
  return rows.map((row) => JSON.parse(row.fields) as Item);
}

function dump(tenant: Tenant): string {
  const tables = tenant.db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string }[];
  return tables
    .map(({ name }) => JSON.stringify(tenant.db.prepare(`SELECT * FROM "${name}"`).raw().all()))
    .join('\n');
}

describe('seedTenant', () => {
  it('makes the same tenant for the same clock', () => {
    const [one, two] = [tenantAt('2026-11-23T13:50:00Z'), tenantAt('2026-11-23T13:50:00Z')];
    seedTenant(one, { empty: false });
    seedTenant(two, { empty: false });
    expect(dump(one) === dump(two)).toBe(true);
  });

  it('offers the pair first, whose next 1:1 begins at the next half hour', () => {
    const tenant = tenantAt('2026-11-23T13:50:00Z');
    seedTenant(tenant, { empty: false });
    const scenarios = readScenarios(tenant);
    expect(scenarios[0]).toMatchObject({
      title: '1:1 Adele and Alex',
      start: '2026-11-23T14:00:00.000Z',
      end: '2026-11-23T14:45:00.000Z',
      people: [
        { name: 'Adele Vance', role: 'manager' },
        { name: 'Alex Wilber', role: 'report' },
      ],
    });
    expect(scenarios.map((scenario) => scenario.pointer !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    for (const { pointer } of scenarios.slice(0, 3)) {
      expect(pointer).toMatch(
        /^p1~([\w-]{22}~){2}contoso\.sharepoint\.com~([\w-]{22}~){3}([\w-]{28}~){2}[\w-]{28}$/,
      );
      expect(`${pointer ?? ''}.pods`.length).toBeLessThan(255);
    }
    const files = tenant.db
      .prepare("SELECT COUNT(*) AS n FROM app_files WHERE path LIKE 'p1~%.pods'")
      .get() as { n: number };
    expect(files.n).toBe(6);
  });

  it('fills a year: meetings with two answers each, one never closed, and what is open today', () => {
    const tenant = tenantAt('2026-11-23T13:50:00Z');
    seedTenant(tenant, { empty: false });
    const rows = rowsOf(tenant, '1:1 of Adele Vance and Alex Wilber');
    const meetings = rows.filter((row) => row.Kind === 'meeting');
    expect(meetings).toHaveLength(46);
    expect(meetings.filter((row) => row.State === 'open')).toHaveLength(1);
    expect(rows.filter((row) => row.Kind === 'decision')).toHaveLength(90);
    const open = rows.filter((row) => row.Kind === 'action' && row.State === 'open');
    expect(open.map((row) => [row.Title, row.DueOn])).toEqual([
      ['Send the pricing draft', '2026-11-19'],
      ['Ask Finance about travel', '2026-11-23'],
      ['Book the customer visit', '2026-11-27'],
    ]);
    expect(rows.filter((row) => row.Kind === 'entry' && row.State === 'open')).toHaveLength(6);
    expect(rows.filter((row) => row.Kind === 'happiness')).toHaveLength(41);
    const keys = new Set(rows.map((row) => row.RecordKey));
    expect(keys.size).toBe(rows.length);
    const named = rows.flatMap((row) => (JSON.parse(row.Data) as { actions?: string[] }).actions ?? []);
    expect(named.every((key) => keys.has(key))).toBe(true);
    const turns = rows.flatMap((row) => (JSON.parse(row.Data) as { turns?: Turn[] }).turns ?? []);
    expect(turns.map((turn) => turn.to).sort()).toEqual([
      ...['accepted', 'action', 'action', 'action', 'happy', 'happy', 'resolved', 'resolved', 'sad'],
    ]);
    expect(turns.every(({ action }) => action === null || keys.has(action))).toBe(true);
    const held = new Set(meetings.map((row) => row.MeetingId));
    const ofNoMeeting = ['space', 'time', 'keyResult'];
    expect(rows.every((row) => ofNoMeeting.includes(row.Kind) || held.has(row.MeetingId))).toBe(true);
  });

  it('gives Alex an afternoon a week, and last month’s counts of it to both', () => {
    const tenant = tenantAt('2026-11-23T13:50:00Z');
    seedTenant(tenant, { empty: false });
    const shared = rowsOf(tenant, '1:1 of Adele Vance and Alex Wilber').filter((row) => row.Kind === 'time');
    expect(shared.map((row) => [row.Title, JSON.parse(row.Data) as unknown])).toEqual([
      [
        'Dedicated time 2026-10: 3 of 4 kept',
        { v: 1, month: '2026-10', planned: 4, kept: 3, moved: 1, lost: 0 },
      ],
    ]);
    for (const other of ['1:1 of Adele Vance and Lidia Holloway', '1:1 of Lidia Holloway and Joni Sherman'])
      expect(rowsOf(tenant, other).filter((row) => row.Kind === 'time')).toEqual([]);
  });

  it.each(['2026-03-02T08:00:00Z', '2026-12-31T22:00:00Z', '2027-01-01T00:10:00Z'])(
    'counts the month before %s as the calendar has it',
    (now) => {
      const tenant = tenantAt(now);
      seedTenant(tenant, { empty: false });
      const [row] = rowsOf(tenant, '1:1 of Adele Vance and Alex Wilber').filter(
        ({ Kind }) => Kind === 'time',
      );
      const data = JSON.parse(row?.Data ?? '{}') as Record<'planned' | 'kept' | 'moved' | 'lost', number>;
      expect(data.planned).toBeGreaterThanOrEqual(4);
      expect(data.kept + data.moved + data.lost).toBe(data.planned);
    },
  );

  it('backs open actions by tasks that exist', () => {
    const tenant = tenantAt('2026-11-23T13:50:00Z');
    seedTenant(tenant, { empty: false });
    const tasks = rowsOf(tenant, '1:1 of Adele Vance and Alex Wilber')
      .filter((row) => row.Kind === 'action' && row.State === 'open')
      .map((row) => (JSON.parse(row.Data) as { taskId: string | null }).taskId)
      .filter((id) => id !== null);
    expect(tasks).toHaveLength(2);
    for (const id of tasks)
      expect(tenant.db.prepare('SELECT id FROM planner_tasks WHERE id = ?').get(id)).toBeDefined();
  });

  it('makes people and nothing else for an empty tenant', () => {
    const tenant = tenantAt('2026-11-23T13:50:00Z');
    seedTenant(tenant, { empty: true });
    const people = tenant.db.prepare('SELECT role FROM users ORDER BY rowid').all() as { role: string }[];
    expect(people.map((person) => person.role).slice(0, 3)).toEqual(['manager', 'report', 'managing-report']);
    expect(people.map((person) => person.role)).toContain('admin');
    expect(tenant.db.prepare('SELECT * FROM groups').all()).toEqual([]);
    expect(readScenarios(tenant)).toEqual([]);
  });
});

describe('times', () => {
  it('takes the half hour strictly after an instant, and the Friday strictly after a day', () => {
    expect(nextHalfHour(new Date('2026-11-23T14:00:00Z'))).toBe(Date.parse('2026-11-23T14:30:00Z'));
    expect(nextHalfHour(new Date('2026-11-23T23:59:59Z'))).toBe(Date.parse('2026-11-24T00:00:00Z'));
    expect(nextFriday(Date.parse('2026-11-26T10:00:00Z'))).toBe('2026-11-27');
    expect(nextFriday(Date.parse('2026-11-27T10:00:00Z'))).toBe('2026-12-04');
  });
});
