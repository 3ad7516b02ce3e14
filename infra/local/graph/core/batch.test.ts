import { describe, expect, it } from 'vitest';
import { runBatch } from './batch.ts';
import type { Call } from './dispatch.ts';
import type { Executed } from './execute.ts';
import { seededRandom } from './random.ts';
import type { GraphError } from './route.ts';

const caller = { oid: 'o', tid: 't', appId: 'a', scopes: new Set<string>() };

function batch(
  requests: object[],
  run: (call: Call) => Executed = ok,
): { responses: Answer[]; units: number } {
  const done = runBatch(
    { body: { requests }, caller, origin: 'https://graph.microsoft.com' },
    run,
    seededRandom(1),
  );
  return { responses: (done.response.body as { responses: Answer[] }).responses, units: done.units };
}

interface Answer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

function ok(call: Call): Executed {
  return { response: { status: 200, body: { url: call.url, body: call.body } }, units: 2, isLost: false };
}

function failing(error: {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}): (call: Call) => Executed {
  return (call) => (call.url === '/bad' ? { response: error, units: 1, isLost: false } : ok(call));
}

const get = (id: string, url = `/me/${id}`): object => ({ id, method: 'GET', url });

describe('runBatch', () => {
  it('answers in another order than asked (json-batching; recorded order 12, 4, 10 …), seed 1', () => {
    const ids = Array.from({ length: 12 }, (_, index) => String(index));
    const answered = batch(ids.map((id) => get(id))).responses.map(({ id }) => id);
    expect(answered).not.toEqual(ids);
    expect(answered.sort()).toEqual(ids.sort());
  });

  it('adds up the units of its parts', () => {
    expect(batch([get('1'), get('2'), get('3')]).units).toBe(6);
  });

  it.each([
    ['21 requests', Array.from({ length: 21 }, (_, index) => get(String(index)))],
    ['an id that differs in case alone', [get('a'), get('A')]],
    ['an absolute url', [get('1', 'https://graph.microsoft.com/v1.0/me')]],
    ['a body without Content-Type', [{ id: '1', method: 'POST', url: '/me', body: {} }]],
    ['a predecessor that is not there', [{ ...get('1'), dependsOn: ['2'] }]],
    [
      'a circle',
      [
        { ...get('1'), dependsOn: ['2'] },
        { ...get('2'), dependsOn: ['1'] },
      ],
    ],
    ['a batch in a batch', [get('1', '/$batch')]],
    ['no request', []],
  ])('refuses the whole batch with 400 for %s', (_, requests) => {
    expect(() => batch(requests)).toThrow(expect.objectContaining({ status: 400 }) as GraphError);
  });

  it('fails what depends on a failure with 424, along the chain, and runs the rest', () => {
    const requests = [
      { ...get('3'), dependsOn: ['2'] },
      { ...get('2'), dependsOn: ['1'] },
      get('1', '/bad'),
      get('4'),
    ];
    const { responses } = batch(requests, failing({ status: 404, body: {} }));
    const statuses = Object.fromEntries(responses.map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({ 1: 404, 2: 424, 3: 424, 4: 200 });
  });

  it('carries Retry-After in the inner headers and no innerError in a 429 (PnP Core, RetryTests)', () => {
    const error = {
      code: 'activityLimitReached',
      message: 'Application has been throttled.',
      innerError: {},
    };
    const { responses } = batch(
      [get('1', '/bad')],
      failing({ status: 429, headers: { 'Retry-After': '5' }, body: { error } }),
    );
    expect(responses[0]).toMatchObject({ status: 429, headers: { 'Retry-After': '5' } });
    expect(responses[0]?.body).toEqual({ error: { code: error.code, message: error.message } });
  });

  it('decodes a binary body from base64url and keeps file content given as JSON as its text', () => {
    const put = (id: string, type: string, body: unknown): object => ({
      id,
      method: 'PUT',
      url: '/me/drive/special/approot:/x:/content',
      headers: { 'content-type': type },
      body,
    });
    const seen: unknown[] = [];
    const run = (call: Call): Executed => {
      seen.push(call.body);
      return ok(call);
    };
    batch([put('1', 'application/octet-stream', '-_8'), put('2', 'application/json', { v: 1 })], run);
    expect(seen).toEqual([new Uint8Array([0xfb, 0xff]), new TextEncoder().encode('{"v":1}')]);
  });

  it('leaves the body out of an inner 204', () => {
    const { responses } = batch([get('1', '/bad')], failing({ status: 204 }));
    expect(responses[0]).not.toHaveProperty('body');
  });

  it('answers 429 to the fifth call on one mailbox at once (planner-calendar quirk 25)', () => {
    const { responses } = batch(
      Array.from({ length: 5 }, (_, index) => get(String(index), '/me/calendarView?x=1')),
    );
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(responses.find(({ status }) => status === 429)?.headers['Retry-After']).toBe('1');
  });
});
