import { readScenarios } from '../../infra/local/db/seed/facts.ts';
import { addItem } from '../../infra/local/graph/sharepoint/seed-list.ts';
import type { RunningTenant } from '../../infra/local/server.ts';
import { memoryCopies } from '#src/app/device/memory-copies.ts';
import type { HostContext } from '#src/ports/host.ts';
import type { LocalCopies } from '#src/ports/local-copy.ts';
import { SpaceOpener } from '#src/usecases/space-opener.ts';
import { resetUsage, seededAt, signIn, usage, withTenant } from './bench-tenant.ts';
import type { Figures } from './budgets.ts';
import { CountedFetch, VirtualTime } from './virtual-system.ts';

interface Opened {
  /** Round trips begun when the agenda showed. */
  readonly trips: number;
  readonly units: number;
  /** Units used after that, until everything was quiet. */
  readonly background: number;
}

/** Round trips and resource units of opening, on every kind of device. */
export async function measureOpening(): Promise<Figures> {
  return withTenant(async (tenant) => {
    const pointer = readScenarios(tenant.tenant)[0]?.pointer ?? null;
    const copies = memoryCopies();
    const withPointer = await open(tenant, { pointer, copies });
    const local = await open(tenant, { pointer, copies });
    const known = await open(tenant, { pointer: null, copies: memoryCopies() });
    keepOneMeeting(tenant);
    const one = await open(tenant, { pointer, copies: memoryCopies() });
    addMeetings(tenant, 1000);
    const thousand = await open(tenant, { pointer, copies: memoryCopies() });
    return {
      trips_local: { measured: local.trips },
      trips_pointer: { measured: withPointer.trips },
      trips_known: { measured: known.trips },
      units_open_1: { measured: one.units },
      units_open_1000: { measured: thousand.units },
      units_open_background: { measured: Math.max(one.background, thousand.background) },
    };
  });
}

async function open(
  tenant: RunningTenant,
  { pointer, copies }: { pointer: string | null; copies: LocalCopies },
): Promise<Opened> {
  const counted = new CountedFetch();
  const original = globalThis.fetch;
  globalThis.fetch = counted.fetch;
  try {
    const alex = await signIn(tenant, 'report', counted.fetch);
    await resetUsage(tenant);
    const before = counted.begun;
    const time = new VirtualTime(seededAt);
    const chatId = pointer === null ? null : (readScenarios(tenant.tenant)[0]?.chatId ?? null);
    const context: HostContext = {
      host: 'teams',
      surface: 'sidePanel',
      theme: 'light',
      locale: 'en',
      tenantId: alex.tenantId,
      personId: alex.id,
      chatId,
      pointer,
      subPage: null,
    };
    const opener = new SpaceOpener({
      context,
      copies,
      system: time.system(),
      remote: () => Promise.resolve(alex.remote),
    });
    const shown = new Promise<number>((resolve) => {
      opener.subscribe(() => {
        if (opener.state().type === 'open') resolve(counted.begun - before);
      });
    });
    const started = opener.start();
    const trips = await shown;
    // The background begins after the agenda shows: what was used for showing is what the trips until then used.
    const units = trips === 0 ? 0 : (await usage(tenant)).resourceUnits;
    await started;
    await counted.settle();
    const all = (await usage(tenant)).resourceUnits;
    opener.close();
    await counted.settle();
    return { trips, units, background: all - units };
  } finally {
    globalThis.fetch = original;
  }
}

function listOf(tenant: RunningTenant): { readonly id: string; readonly createdBy: string } {
  const scenario = readScenarios(tenant.tenant)[0];
  const [manager] = scenario?.people ?? [];
  const row = tenant.tenant.db
    .prepare(
      `SELECT l.id AS id FROM sp_lists l JOIN groups g ON g.site_guid = l.site_guid JOIN group_members m ON m.group_id = g.id
       WHERE m.user_id IN (?, ?) GROUP BY l.id HAVING COUNT(*) = 2`,
    )
    .get(scenario?.people[0]?.oid ?? '', scenario?.people[1]?.oid ?? '') as { id: string };
  return { id: row.id, createdBy: manager?.oid ?? '' };
}

/** Leaves the space record and one past meeting with what was written in it. */
function keepOneMeeting(tenant: RunningTenant): void {
  const { id } = listOf(tenant);
  const { db } = tenant.tenant;
  const last = db
    .prepare(
      `SELECT json_extract(fields, '$.MeetingId') AS m FROM sp_items WHERE list_id = ? AND json_extract(fields, '$.Kind') = 'meeting' ORDER BY json_extract(fields, '$.At') DESC LIMIT 1`,
    )
    .get(id) as { m: string };
  const others = `list_id = ? AND id IN (SELECT id FROM sp_items WHERE list_id = ? AND json_extract(fields, '$.Kind') <> 'space' AND coalesce(json_extract(fields, '$.MeetingId'), '') <> ?)`;
  db.prepare(
    `DELETE FROM sp_item_index WHERE list_id = ? AND item_id IN (SELECT id FROM sp_items WHERE ${others.replace('list_id = ? AND', 'list_id = ? AND')})`,
  ).run(id, id, id, last.m);
  db.prepare(`DELETE FROM sp_items WHERE ${others}`).run(id, id, last.m);
}

/** Weekly meetings of the past, each with its record, two notes, a settled action and both answers. */
function addMeetings(tenant: RunningTenant, count: number): void {
  const { id, createdBy } = listOf(tenant);
  for (let index = 1; index <= count; index += 1) {
    const at = new Date(Date.parse(seededAt) - index * 7 * 86_400_000).toISOString();
    const meeting = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const add = (key: string, kind: string, state: string, data: object, body = ''): void => {
      const fields = {
        Title: key,
        RecordKey: key,
        Kind: kind,
        State: state,
        At: at,
        MeetingId: meeting,
        Body: body,
        Data: JSON.stringify({ v: 1, ...data }),
      };
      addItem(tenant.tenant, { listId: id, fields, createdBy, createdAt: at });
    };
    const log = [{ section: 'actions', at, by: createdBy }];
    const times = {
      start: at,
      end: at,
      originalStart: at,
      startedAt: at,
      startedBy: createdBy,
      closedAt: at,
      closedBy: createdBy,
    };
    add(`meeting:${meeting}`, 'meeting', 'closed', { ...times, iCalUId: null, log, skipped: [] });
    add(
      `entry:${meeting.replace(/^0/, 'a')}`,
      'entry',
      'kept',
      { mood: null },
      'A note of that week, as long as notes are.',
    );
    add(`entry:${meeting.replace(/^0/, 'b')}`, 'entry', 'done', { mood: null }, 'Another note of that week.');
    for (const question of ['managerHelps', 'reportHelps'])
      add(`decision:${meeting}:${question}`, 'decision', 'done', {
        question,
        answer: 'nothing',
        actions: [],
      });
  }
}
