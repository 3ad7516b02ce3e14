import { describe, expect, it } from 'vitest';
import { failureOf, retryAfter } from './failure-of.ts';

const answer = (
  status: number,
  headers: Record<string, string> = {},
  body?: unknown,
): Parameters<typeof failureOf>[0] => {
  const all = new Headers(headers);
  return { status, headers: { get: (name) => all.get(name) }, body };
};

describe('the failure behind a status', () => {
  it.each([
    [400, 'refused'],
    [401, 'signInNeeded'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [408, 'service'],
    [409, 'service'],
    [412, 'service'],
    [413, 'refused'],
    [422, 'refused'],
    [423, 'throttled'],
    [429, 'throttled'],
    [500, 'service'],
    [502, 'service'],
    [503, 'throttled'],
    [504, 'service'],
  ])('%i is “%s”', (status, kind) => {
    expect(failureOf(answer(status))).toMatchObject({ kind, status, retryAfterMs: null });
  });

  it.each([
    ['7', 7_000],
    ['0.25', 250],
    ['0', 0],
    ['-1', null],
    ['', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    [null, null],
  ])('Retry-After “%s” is %s ms', (header, milliseconds) => {
    expect(retryAfter(header)).toBe(milliseconds);
  });

  it('tells an administrator status, code and request, and nothing anybody wrote', () => {
    const body = {
      error: { code: 'invalidRequest', message: 'Body: she said …', innerError: { 'request-id': 'r-1' } },
    };
    expect(failureOf(answer(400, {}, body)).details).toBe('HTTP 400 invalidRequest, request r-1');
    expect(failureOf(answer(400, { 'request-id': 'r-2' }, body)).details).toBe(
      'HTTP 400 invalidRequest, request r-2',
    );
    expect(failureOf(answer(500, {}, 'no JSON')).details).toBe('HTTP 500');
    expect(failureOf(answer(500, {}, null)).details).toBe('HTTP 500');
  });
});
