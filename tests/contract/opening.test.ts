import { beforeAll, describe, expect, it } from 'vitest';
import { siteId, type Pointer } from '#src/domain/space/pointer.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import type { Part } from '#src/ports/opening.ts';
import { graphBase, pairPlace, signIn, type TestPerson } from './person.ts';
import { seededAt } from './tenant-setup.ts';

const now = parseInstant(seededAt) as Instant;

function value<T>(part: Part<T>): T {
  if (part.type === 'failed') throw part.failure;
  return part.value;
}

describe('opening the pair’s space', () => {
  let adele: TestPerson;
  let alex: TestPerson;
  let place: Pointer;
  beforeAll(async () => {
    [adele, alex] = [await signIn('manager'), await signIn('report')];
    place = await pairPlace(alex, adele.id);
  });

  it('reads space, window, token, calendar, folder and boards in one round trip', async () => {
    const opening = await alex.remote.opening.open(place, null, now);
    const space = value(opening.space);
    expect(space?.record.pair.manager.name).toBe(adele.name);
    expect(value(opening.window).length).toBeGreaterThan(20);
    expect(value(opening.token)).not.toBe('');
    const next = value(opening.occurrences).find((occurrence) => occurrence.start > now);
    expect(next?.start).toBe('2026-11-23T14:00:00.000Z');
    expect(value(opening.pointers).map((pointer) => pointer.groupId)).toContain(place.groupId);
    for (const { board } of opening.boards) expect(value(board).cards.length).toBeGreaterThan(2);
  });

  it('reads a board that is linked for two uses for both', async () => {
    const { boards } = await alex.remote.opening.open({ ...place, development: place.okrs }, null, now);
    const [okrs, development] = boards.filter(({ source }) => source.planId === place.okrs);
    expect([okrs?.source.use, development?.source.use]).toEqual(['okrs', 'development']);
    for (const one of [okrs, development]) expect(one && value(one.board).title).toBe('OKRs Alex');
  });

  it('finds the chat’s two people', async () => {
    const chat = value((await alex.remote.opening.open(place, null, now)).space)?.record.chats[0] ?? '';
    const opening = await alex.remote.opening.open(place, chat, now);
    expect([...(value(opening.chatMembers) ?? [])].sort()).toEqual([adele.id, alex.id].sort());
  });

  it('gives the same occurrence key to both mailboxes', async () => {
    const [one, other] = await Promise.all(
      [alex, adele].map(async (person) =>
        value((await person.remote.opening.open(place, null, now)).occurrences),
      ),
    );
    expect(one?.map((occurrence) => occurrence.originalStart)).toEqual(
      other?.map((occurrence) => occurrence.originalStart),
    );
  });

  it('counts rows somebody made by hand, and reads the rest', async () => {
    const items = `${graphBase()}/sites/${siteId(place)}/lists/${place.listId}/items`;
    const headers = { Authorization: `Bearer ${alex.token}`, 'Content-Type': 'application/json' };
    const fields = { Title: 'Typed in SharePoint', Kind: 'entry', State: 'open' };
    const made = await fetch(items, { method: 'POST', headers, body: JSON.stringify({ fields }) });
    expect(made.status).toBe(201);
    const opening = await adele.remote.opening.open(place, null, now);
    expect(opening.unreadable).toBe(1);
    expect(value(opening.window).length).toBeGreaterThan(20);
    const { id } = (await made.json()) as { readonly id: string };
    await fetch(`${items}/${id}`, { method: 'DELETE', headers });
  });

  it('tells an outsider nothing', async () => {
    const diego = await signIn('outsider');
    const opening = await diego.remote.opening.open(place, null, now);
    expect(opening.space.type === 'failed' && opening.space.failure.kind).toBe('forbidden');
    expect(opening.window.type === 'failed' && opening.window.failure.kind).toBe('forbidden');
    for (const { board } of opening.boards) expect(board.type).toBe('failed');
  });

  it('finds the space of a person whose folder knows none, through their groups', async () => {
    const looked: number[] = [];
    const found = await alex.remote.opening.search((done) => looked.push(done));
    expect(found.map((pointer) => pointer.groupId)).toContain(place.groupId);
    expect(found.find((pointer) => pointer.groupId === place.groupId)?.okrs).toBe(place.okrs);
    expect(looked.length).toBeGreaterThan(0);
  });
});
