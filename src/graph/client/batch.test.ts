import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { readPart, sendBatch } from './batch.ts';

afterEach(() => vi.unstubAllGlobals());
const get = (path: string): { method: 'GET'; path: string } => ({ method: 'GET', path });

describe('a batch', () => {
  it('gives answers by name, whatever order they come in', async () => {
    const { client, line } = graphOver();
    const responses = [
      { id: 'b', status: 404, headers: { 'Request-Id': 'r' }, body: { error: {} } },
      { id: 'a', status: 200, body: { x: 1 } },
    ];
    line.answer({ status: 200, body: { responses } });
    const answers = await sendBatch(client, { a: get('/a'), b: get('/b') });
    expect([answers.a.status, answers.a.body, answers.b.status]).toEqual([200, { x: 1 }, 404]);
    expect(answers.b.headers.get('request-id')).toBe('r');
    expect(line.sent[0]?.body).toEqual({
      requests: [
        { id: 'a', method: 'GET', url: '/a' },
        { id: 'b', method: 'GET', url: '/b' },
      ],
    });
  });

  it('counts a part without an answer as failed, alone', async () => {
    const { client, line } = graphOver();
    line.answer({ status: 200, body: { responses: [{ id: 'a', status: 200, body: 1 }] } });
    const { a, b } = await sendBatch(client, { a: get('/a'), b: get('/b') });
    expect(readPart(a, (body) => body)).toEqual({ type: 'read', value: 1 });
    expect(readPart(b, (body) => body)).toMatchObject({ type: 'failed', failure: { kind: 'service' } });
  });

  it('says which type a body has', async () => {
    const { client, line } = graphOver();
    line.answer({ status: 200, body: { responses: [] } });
    await sendBatch(client, { a: { method: 'POST', path: '/a', body: { x: 1 } } });
    expect(line.sent[0]?.body).toMatchObject({
      requests: [{ headers: { 'Content-Type': 'application/json' }, body: { x: 1 } }],
    });
  });

  it('fails whole when its answer cannot be read, or is a refusal', async () => {
    const { client, line } = graphOver();
    line.answer(
      { status: 200, body: { responses: 'none' } },
      { status: 429, headers: { 'Retry-After': '1.5' } },
    );
    await expect(sendBatch(client, { a: get('/a') })).rejects.toMatchObject({ kind: 'service' });
    await expect(sendBatch(client, { a: get('/a') })).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: 1_500,
    });
  });

  it('fails a part whose answer cannot be read', () => {
    const answer = { status: 200, headers: { get: () => null }, body: {} };
    const part = readPart(answer, () => {
      throw new Error('x');
    });
    expect(part).toMatchObject({ type: 'failed', failure: { kind: 'service' } });
  });
});
