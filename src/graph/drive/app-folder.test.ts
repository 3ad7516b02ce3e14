import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { FakeFetch } from '../../../tests/fakes/fake-fetch.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { pointerFileName } from '#src/domain/space/pointer.ts';
import { AppFolder, readPointers } from './app-folder.ts';

const pointer = new FakePair().pointer('report');
const file = { eTag: '"{A},1"', '@microsoft.graph.downloadUrl': 'https://download.example/x?tempauth=1' };

describe('the app folder', () => {
  let graph: FakeFetch;
  let download: FakeFetch;
  let folder: AppFolder;
  beforeEach(() => {
    const { client, line } = graphOver();
    graph = line;
    download = new FakeFetch();
    folder = new AppFolder(client, download.fetch);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is read by its download address, with no header at all', async () => {
    graph.answer({ status: 200, body: file });
    download.answer({ status: 200, body: { x: 1 } });
    expect(await folder.read('a b.json')).toEqual({ content: { x: 1 }, version: '"{A},1"' });
    expect(graph.sent[0]?.url).toBe('https://graph.microsoft.com/v1.0/me/drive/special/approot:/a%20b.json:');
    expect([...(download.sent[0]?.headers.keys() ?? [])]).toEqual([]);
  });

  it('has no file when Graph says so, and fails with anything else', async () => {
    graph.answer({ status: 404 }, { status: 403 }, { status: 200, body: { eTag: 'x' } });
    expect(await folder.read('x')).toBeNull();
    await expect(folder.read('x')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(folder.read('x')).rejects.toMatchObject({ kind: 'service' });
  });

  it('fails when the download does; text that is no JSON is no content', async () => {
    graph.answer({ status: 200, body: file }, { status: 200, body: file }, { status: 200, body: file });
    download.answer(new TypeError('network'), { status: 500 }, { status: 200, body: '' });
    await expect(folder.read('x')).rejects.toMatchObject({ kind: 'offline' });
    await expect(folder.read('x')).rejects.toMatchObject({ kind: 'service' });
    expect(await folder.read('x')).toMatchObject({ content: null });
  });

  it('writes a new file only if there is none, an old one only over the version read', async () => {
    graph.answer({ status: 201, body: file }, { status: 200, body: { eTag: '"{A},2"' } });
    expect(await folder.write('x', { a: 1 }, null)).toBe('"{A},1"');
    expect(await folder.write('x', { a: 2 }, '"{A},1"')).toBe('"{A},2"');
    const [first, second] = graph.sent;
    expect(first?.url).toContain('conflictBehavior=fail');
    expect(first?.headers.has('If-Match')).toBe(false);
    expect(second?.headers.get('If-Match')).toBe('"{A},1"');
    expect(second?.body).toEqual({ a: 2 });
  });

  it.each([409, 412])('tells a conflict (%i)', async (status) => {
    graph.answer({ status });
    expect(await folder.write('x', {}, '"{A},1"')).toBeNull();
  });

  it('brings the folder into being by a look at it', async () => {
    graph.answer({ status: 404 }, { status: 200, body: {} }, { status: 201, body: file });
    expect(await folder.write('x', {}, null)).toBe('"{A},1"');
    expect(graph.sent.map(({ method }) => method)).toEqual(['PUT', 'GET', 'PUT']);
  });

  it('tells a conflict when the file was deleted since it was read', async () => {
    graph.answer({ status: 404 }, { status: 200, body: {} }, { status: 404 });
    expect(await folder.write('x', {}, '"{A},1"')).toBeNull();
  });

  it('fails when it is closed', async () => {
    graph.answer({ status: 403 }, { status: 403 });
    await expect(folder.write('x', {}, null)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('remembers a pointer by a file’s name, over one that is there: it is the newest then', async () => {
    graph.answer({ status: 200, body: file });
    await folder.remember(pointer);
    const url = decodeURIComponent(graph.sent[0]?.url ?? '');
    expect(url.endsWith(`/approot:/${pointerFileName(pointer)}:/content`)).toBe(true);
    expect(graph.sent[0]?.headers.has('If-Match')).toBe(false);
  });

  it('takes the newest of the pointers to one place: boards were linked since', () => {
    const linked = { ...pointer, okrs: 'xqQg5FS2LkCp935s-FIFm2QAFkHM' };
    const value = [
      { name: pointerFileName(pointer), lastModifiedDateTime: '2026-11-01T09:00:00Z' },
      { name: pointerFileName(linked), lastModifiedDateTime: '2026-11-23T09:00:00Z' },
    ];
    expect(readPointers({ value })).toEqual([linked]);
    expect(readPointers({ value: value.toReversed() })).toEqual([linked]);
  });

  it('finds pointers among other names', () => {
    const value = [{ name: 'only-me.x.json' }, { name: pointerFileName(pointer) }, {}, { name: null }];
    expect(readPointers({ value })).toEqual([pointer]);
    expect(() => readPointers({})).toThrow();
  });
});
