import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, FakeFetch } from '../../../tests/fakes/fake-fetch.ts';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { entry } from '../../../tests/fakes/records.ts';
import type { FeedRecord, Stored } from '#src/domain/records/feed-record.ts';
import { FeedList } from './feed-list.ts';
import { readItem, writeFields } from './record-codec.ts';

const place = new FakePair().pointer('report');
const item = (record: FeedRecord, saves = 1, id = '1'): object => ({
  id,
  eTag: `"x,${String(saves)}"`,
  lastModifiedDateTime: monday,
  fields: writeFields(record),
});
const stored = (record: FeedRecord, saves = 1): Stored => readItem(item(record, saves)) as Stored;
const ok = (body: unknown): Answer => ({ status: 200, body });
const page = (...items: readonly object[]): Answer => ok({ value: items });
const delta = (
  value: readonly object[],
  end: object = { '@odata.deltaLink': 'https://g/v1.0/delta?token=next' },
): Answer => ok({ value, ...end });
const none = (): boolean => false;

let feed: FeedList;
let line: FakeFetch;
beforeEach(() => {
  const made = graphOver();
  line = made.line;
  feed = new FeedList(made.client);
});
afterEach(() => vi.unstubAllGlobals());

describe('creating a row', () => {
  it('is one request, with the columns that hold something', async () => {
    line.answer({ status: 201, body: item(entry(1)) });
    expect(await feed.create(place, entry(1))).toMatchObject({ type: 'saved', stored: { record: entry(1) } });
    const [{ body } = { body: undefined }] = line.sent;
    expect(Object.values((body as { fields: object }).fields)).not.toContain(null);
  });

  it('looks first after an answer that never came', async () => {
    line.answer(new TypeError('network'), page(item(entry(1))));
    await expect(feed.create(place, entry(1))).rejects.toMatchObject({ kind: 'offline' });
    expect(await feed.create(place, entry(1))).toMatchObject({ type: 'exists' });
    expect(line.sent.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it.each([400, 409, 500, 504])(
    'finds the row of the key when a duplicate, or a late failure, answers %i',
    async (status) => {
      line.answer({ status }, page(item(entry(1))));
      expect(await feed.create(place, entry(1))).toMatchObject({ type: 'exists' });
    },
  );

  it.each([
    [400, 'refused'],
    [409, 'service'],
    [500, 'service'],
  ])('fails with %i when there is no such row (%s)', async (status, kind) => {
    line.answer({ status }, page());
    await expect(feed.create(place, entry(1))).rejects.toMatchObject({ kind });
  });

  it('does not look when it was told to wait, or has no right', async () => {
    line.answer({ status: 429, headers: { 'Retry-After': '3' } });
    await expect(feed.create(place, entry(1))).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: 3_000,
    });
    expect(line.sent).toHaveLength(1);
  });
});

describe('writing a row', () => {
  it('sends what differs under the version it saw, and has the new version', async () => {
    line.answer(ok({ '@odata.etag': '"x,2"', Modified: '2026-11-23T15:00:00Z' }));
    expect(await feed.update(place, stored(entry(1)), { body: 'New' })).toMatchObject({
      type: 'saved',
      stored: { version: '"x,2"', saves: 2, record: { body: 'New' } },
    });
    expect(line.sent[0]?.headers.get('If-Match')).toBe('"x,1"');
    expect(line.sent[0]?.body).toEqual({ Title: 'New', Body: 'New' });
  });

  it.each([409, 412])('tells what is there on %i', async (status) => {
    line.answer({ status }, ok(item(entry(1, { body: 'Theirs' }), 5)));
    expect(await feed.update(place, stored(entry(1)), { body: 'New' })).toMatchObject({
      type: 'conflict',
      stored: { saves: 5 },
    });
  });

  it('tells that the row is gone', async () => {
    line.answer({ status: 404 }, { status: 412 }, { status: 404 });
    expect(await feed.update(place, stored(entry(1)), { body: 'New' })).toEqual({ type: 'gone' });
    expect(await feed.update(place, stored(entry(1)), { body: 'New' })).toEqual({ type: 'gone' });
  });

  it('reads the row when the answer names no version', async () => {
    line.answer({ status: 204 }, ok(item(entry(1, { body: 'New' }), 2)));
    expect(await feed.update(place, stored(entry(1)), { body: 'New' })).toMatchObject({
      type: 'saved',
      stored: { saves: 2 },
    });
  });

  it('deletes under the version it saw; a row that is gone is deleted', async () => {
    line.answer({ status: 204 }, { status: 404 }, { status: 412 }, ok(item(entry(1), 3)));
    expect(await feed.remove(place, stored(entry(1)))).toEqual({ type: 'removed' });
    expect(await feed.remove(place, stored(entry(1)))).toEqual({ type: 'removed' });
    expect(await feed.remove(place, stored(entry(1)))).toMatchObject({
      type: 'conflict',
      stored: { saves: 3 },
    });
    expect(line.sent[0]?.headers.get('If-Match')).toBe('"x,1"');
  });
});

describe('following changes', () => {
  const batch = (...answers: readonly [id: string, status: number, body?: unknown][]): Answer =>
    ok({ responses: answers.map(([id, status, body]) => ({ id, status, body })) });

  it('reads the rows that are new, and tells which are gone', async () => {
    line.answer(
      delta([
        { id: '1', eTag: '"x,1"' },
        { id: '2', eTag: '"x,1"' },
        { id: '3', deleted: { state: 'deleted' } },
        { id: '4', eTag: '"x,9"' },
      ]),
      batch(['1', 200, item(entry(1))], ['4', 404]),
    );
    const changes = await feed.changesSince(place, 'old', (id) => id === '2');
    expect(changes).toMatchObject({
      type: 'changes',
      removed: ['3', '4'],
      token: 'next',
      stored: [{ itemId: '1' }],
    });
  });

  it('follows pages, also empty ones, and believes the last word on a row', async () => {
    line.answer(
      delta(
        [
          { id: '1', eTag: '"x,1"' },
          { id: '2', deleted: {} },
        ],
        { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next?token=p2' },
      ),
      delta([], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next?token=p3' }),
      delta([
        { id: '1', deleted: {} },
        { id: '2', eTag: '"x,3"' },
      ]),
      batch(['2', 200, item(entry(2), 3, '2')]),
    );
    expect(await feed.changesSince(place, 'old', none)).toMatchObject({
      removed: ['1'],
      stored: [{ itemId: '2' }],
    });
  });

  it.each([
    ['410', { status: 410 }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no rows', ok({ value: 'none' })],
    ['no end', delta([], {})],
    ['an end without a token', delta([], { '@odata.deltaLink': 'https://g/v1.0/delta' })],
    ['an end that is no link', delta([], { '@odata.deltaLink': 'x' })],
    [
      'more rows than a batch takes',
      delta(Array.from({ length: 21 }, (_, index) => ({ id: String(index), eTag: 'x' }))),
    ],
  ])('reads anew after %s', async (_what, answer) => {
    line.answer(answer);
    expect(await feed.changesSince(place, 'old', none)).toEqual({ type: 'resync' });
  });

  it('fails when one of the rows cannot be read for now: nothing is skipped', async () => {
    line.answer(delta([{ id: '1', eTag: 'x' }]), batch(['1', 503]));
    await expect(feed.changesSince(place, 'old', none)).rejects.toMatchObject({ kind: 'throttled' });
  });

  it('reads the window over all pages, each row once', async () => {
    line.answer(
      ok({ value: [item(entry(1))], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }),
      page(item(entry(2), 1, '2')),
      page(item(entry(1)), item(entry(3), 1, '3')),
    );
    expect((await feed.readWindow(place, monday)).map(({ itemId }) => itemId)).toEqual(['1', '2', '3']);
  });
});
