import { Client, HTTPMessageHandler, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Board, Card } from '#src/domain/board/board.ts';
import { hintAtEnd } from '#src/domain/board/order-hint.ts';
import type { NewCard } from '#src/domain/sync/change.ts';
import type { Day } from '#src/domain/values/day.ts';
import { graphBase, pairPlace, signIn, type TestPerson } from './person.ts';

/** Planner through Microsoft's own client, as any other program of a person: a request to a path, signed in. */
function otherProgram({ token }: TestPerson): (path: string) => GraphRequest {
  // Its own sign-in serves Microsoft's hosts over https alone.
  const client = Client.initWithMiddleware({
    middleware: new HTTPMessageHandler(),
    baseUrl: graphBase().replace(/v1\.0$/, ''),
    defaultVersion: 'v1.0',
  });
  return (path) => client.api(path).header('Authorization', `Bearer ${token}`);
}

interface Task {
  readonly id: string;
  readonly '@odata.etag': string;
  readonly [name: string]: unknown;
}
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
}

describe('a card in Planner', () => {
  let adele: TestPerson;
  let alex: TestPerson;
  let planner: ReturnType<typeof otherProgram>;
  let board: Board;
  let logged = 0;
  beforeAll(async () => {
    [adele, alex] = [await signIn('manager'), await signIn('report')];
    planner = otherProgram(adele);
    const place = await pairPlace(alex, adele.id);
    board = await alex.remote.boards.read(place.okrs ?? '');
  });
  beforeEach(async () => {
    logged = (await exchanges()).length;
  });

  async function exchanges(): Promise<readonly Exchange[]> {
    const text = await (await fetch(`${inject('tenant')}/_local/log`)).text();
    return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Exchange] : []));
  }
  /** What was written to tasks in this test: all of it, whoever wrote. */
  async function writes(): Promise<readonly Exchange[]> {
    return (await exchanges())
      .slice(logged)
      .filter(({ method, url }) => method !== 'GET' && url.includes('/planner/tasks'));
  }
  const newCard = (title: string, members: Partial<NewCard> = {}): NewCard => ({
    planId: board.planId,
    title,
    bucketId: board.buckets[0]?.id ?? null,
    percentComplete: 0,
    dueOn: null,
    assigneeIds: [],
    labels: [],
    origin: null,
    ...members,
  });
  const make = (title: string, members?: Partial<NewCard>): Promise<Card> =>
    alex.remote.boards.makeCard(newCard(title, members), hintAtEnd(board), null);
  const task = (id: string): Promise<Task> => planner(`/planner/tasks/${id}`).get() as Promise<Task>;
  const patchByOther = async (id: string, body: unknown): Promise<void> => {
    await planner(`/planner/tasks/${id}`)
      .header('If-Match', (await task(id))['@odata.etag'])
      .patch(body);
  };

  it('is made with what was chosen, at the end of its board', async () => {
    const made = await make('Ask زبائن about 価格 🙂', {
      percentComplete: 50,
      dueOn: '2026-12-18' as Day,
      assigneeIds: [alex.id],
      labels: ['category1'],
    });
    expect(await task(made.id)).toMatchObject({
      title: 'Ask زبائن about 価格 🙂',
      bucketId: board.buckets[0]?.id,
      percentComplete: 50,
      appliedCategories: { category1: true },
      assignments: { [alex.id]: expect.anything() as unknown },
    });
    const hints = (await alex.remote.boards.read(board.planId)).cards.map(({ orderHint }) => orderHint);
    expect([...hints].sort().at(-1)).toBe(made.orderHint);
    expect(made).toMatchObject({
      progress: 'inProgress',
      dueAt: '2026-12-18T12:00:00.000Z',
      assigneeIds: [alex.id],
    });
  });

  it('is found, and not made again, when an earlier answer was lost', async () => {
    const earlier = await make('Once');
    const known = [(await make('Once')).id];
    const again = await alex.remote.boards.makeCard(newCard('Once'), ' !', { by: alex.id, known });
    expect(again.id).toBe(earlier.id);
    const all = (await alex.remote.boards.read(board.planId)).cards.filter(({ title }) => title === 'Once');
    expect(all).toHaveLength(2);
    // Somebody else's of the same title is not ours.
    const mine = await adele.remote.boards.makeCard(newCard('Once'), ' !', { by: adele.id, known });
    expect(all.map(({ id }) => id)).not.toContain(mine.id);
  });

  it('changes by one write with its version and nothing but what changed', async () => {
    const made = await make('Change me', { assigneeIds: [alex.id], labels: ['category2'] });
    logged = (await exchanges()).length;
    const outcome = await alex.remote.boards.patchCard(made.id, made.version, {
      percentComplete: 100,
      dueOn: '2026-12-18' as Day,
      assigned: { [adele.id]: true, [alex.id]: false },
      labels: { category1: true, category2: false },
    });
    expect(await writes()).toMatchObject([
      {
        method: 'PATCH',
        status: 200,
        requestBody: {
          percentComplete: 100,
          dueDateTime: '2026-12-18T12:00:00Z',
          assignments: {
            [adele.id]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' },
            [alex.id]: null,
          },
          appliedCategories: { category1: true, category2: false },
        },
      },
    ]);
    expect((await writes())[0]?.requestHeaders).toMatchObject({
      'if-match': made.version,
      prefer: 'return=representation',
    });
    if (outcome.type !== 'changed') throw new Error(outcome.type);
    expect(outcome.card).toMatchObject({
      progress: 'completed',
      assigneeIds: [adele.id],
      labelSlots: ['category1'],
    });
    expect(outcome.card.version).toBe((await task(made.id))['@odata.etag']);
    const cleared = await alex.remote.boards.patchCard(made.id, outcome.card.version, { dueOn: null });
    expect(cleared).toMatchObject({ type: 'changed', card: { dueAt: null } });
  });

  it('takes an old version when another member changed since, and no other way round', async () => {
    const made = await make('Both');
    await patchByOther(made.id, { title: 'Both, renamed' });
    const disjoint = await alex.remote.boards.patchCard(made.id, made.version, { percentComplete: 50 });
    expect(disjoint).toMatchObject({
      type: 'changed',
      card: { title: 'Both, renamed', percentComplete: 50 },
    });
    expect(await alex.remote.boards.patchCard(made.id, made.version, { percentComplete: 100 })).toEqual({
      type: 'conflict',
    });
    expect((await writes()).at(-1)?.status).toBe(409);
  });

  it.each([
    ['of another card', (other: Card) => other.version],
    ['that is none', () => 'W/"nonsense"'],
  ])('takes no version %s', async (_, versionOf) => {
    const made = await make('Foreign');
    const version = versionOf(await make('Other'));
    expect(await alex.remote.boards.patchCard(made.id, version, { percentComplete: 50 })).toEqual({
      type: 'conflict',
    });
    expect((await writes()).at(-1)?.status).toBe(412);
  });

  it('moves between two others by a composed hint; a plain one is refused', async () => {
    const rows = [await make('Row 1'), await make('Row 2'), await make('Row 3')];
    const [one, two, three] = rows.sort((a, b) => (a.orderHint < b.orderHint ? -1 : 1)) as [Card, Card, Card];
    const hint = { orderHint: `${one.orderHint} ${two.orderHint}!` };
    const outcome = await alex.remote.boards.patchCard(three.id, three.version, hint);
    if (outcome.type !== 'changed') throw new Error(outcome.type);
    const { orderHint, version } = outcome.card;
    expect(one.orderHint < orderHint && orderHint < two.orderHint).toBe(true);
    const plain = alex.remote.boards.patchCard(three.id, version, { orderHint: two.orderHint });
    await expect(plain).rejects.toMatchObject({ kind: 'refused', status: 400 });
  });

  it('carries one way back over its details’ own version, which leaves its own write free', async () => {
    const made = await make('Linked');
    logged = (await exchanges()).length;
    const url = `https://teams.microsoft.com/l/entity/a/pods?context=${encodeURIComponent('{"subEntityId":"board/okrs"}')}`;
    expect(await alex.remote.boards.linkCard(made.id, url)).toBe('linked');
    expect(await alex.remote.boards.linkCard(made.id, url)).toBe('linked');
    expect(await writes()).toHaveLength(1);
    const details = (await planner(`/planner/tasks/${made.id}/details`).get()) as Task & {
      readonly references: Readonly<Record<string, unknown>>;
    };
    expect(details).toMatchObject({ previewType: 'noPreview', description: '' });
    expect(Object.keys(details.references).map(decodeURIComponent)).toEqual([url]);
    expect(Object.values(details.references)).toMatchObject([{ alias: '1:1', type: 'Other' }]);
    // The task's version moved with its details; the one from before still holds for what the details do not decide.
    expect((await task(made.id))['@odata.etag']).not.toBe(made.version);
    expect(await alex.remote.boards.patchCard(made.id, made.version, { percentComplete: 50 })).toMatchObject({
      type: 'changed',
    });
  });

  it('is gone when it was deleted there', async () => {
    const made = await make('Short-lived');
    await planner(`/planner/tasks/${made.id}`).header('If-Match', made.version).delete();
    expect(await alex.remote.boards.readCard(made.id)).toBeNull();
    expect(await alex.remote.boards.patchCard(made.id, made.version, { percentComplete: 50 })).toEqual({
      type: 'gone',
    });
    expect(await alex.remote.boards.linkCard(made.id, 'https://x.example')).toBe('gone');
  });

  it('tells a limit of Planner from a closed board', async () => {
    const made = await make('Crowded');
    for (let count = 0; count < 15; count += 1)
      await alex.remote.boards.linkCard(made.id, `https://x.example/${String(count)}`);
    await expect(alex.remote.boards.linkCard(made.id, 'https://x.example/one-more')).rejects.toMatchObject({
      kind: 'forbidden',
      details: expect.stringContaining('MaximumReferencesOnTask') as unknown,
    });
    const diego = await signIn('outsider');
    await expect(
      diego.remote.boards.patchCard(made.id, made.version, { percentComplete: 50 }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(diego.remote.boards.makeCard(newCard('No'), ' !', null)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('stands on a board of hundreds, read in pages', async () => {
    const before = (await alex.remote.boards.read(board.planId)).cards.length;
    for (let count = before; count <= 400; count += 1) await make(`Many ${String(count)}`);
    logged = (await exchanges()).length;
    const read = await alex.remote.boards.read(board.planId);
    expect(read.cards.length).toBe(401);
    const requests = (await exchanges()).slice(logged).filter(({ url }) => url.includes('/v1.0/'));
    // Plan, details, buckets and tasks in one batch, and the second page.
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });
});
