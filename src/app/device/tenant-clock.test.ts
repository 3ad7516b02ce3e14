import { expect, it } from 'vitest';
import { tenantClock } from './tenant-clock.ts';

const url = 'http://localhost:4281/clock.json';
const noon = Date.parse('2026-11-23T12:00:00Z');
const answering = (body: unknown) => () => Promise.resolve(Response.json(body));

/** A device at noon whose clock can be moved on. */
function device(): { readonly now: () => number; pass: (milliseconds: number) => void } {
  let at = noon;
  return { now: () => at, pass: (milliseconds) => (at += milliseconds) };
}

it('is as far ahead of the device as the tenant was when it was asked, and runs on', async () => {
  const here = device();
  const asked: string[] = [];
  const clock = await tenantClock(
    url,
    (address) => {
      asked.push(address);
      return answering({ now: '2026-11-30T12:00:00.000Z', frozen: false })();
    },
    here.now,
  );
  expect(asked).toEqual([url]);
  here.pass(90_000);
  expect(new Date(clock()).toISOString()).toBe('2026-11-30T12:01:30.000Z');
});

it('stands still where the tenant’s does', async () => {
  const here = device();
  const clock = await tenantClock(
    url,
    answering({ now: '2026-11-30T12:00:00.000Z', frozen: true }),
    here.now,
  );
  here.pass(90_000);
  expect(new Date(clock()).toISOString()).toBe('2026-11-30T12:00:00.000Z');
});

it.each([
  ['does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answers no JSON', () => Promise.resolve(new Response('The local tenant is starting.', { status: 503 }))],
  ['answers null', answering(null)],
  ['names no instant', answering({ now: 'soon' })],
])('is the device’s where the tenant %s', async (_what, get) => {
  const here = device();
  expect((await tenantClock(url, get, here.now))()).toBe(noon);
});
