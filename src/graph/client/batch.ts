import * as v from 'valibot';
import { Failure } from '#src/ports/failure.ts';
import type { Part } from '#src/ports/opening.ts';
import { failureOf } from './failure-of.ts';
import type { GraphAnswer, GraphCall, GraphClient } from './graph-client.ts';

const batchAnswer = v.object({
  responses: v.array(
    v.object({
      id: v.string(),
      status: v.number(),
      headers: v.optional(v.record(v.string(), v.string()), {}),
      body: v.optional(v.unknown()),
    }),
  ),
});

/** Most requests Graph takes in one batch. */
export const largestBatch = 20;

/**
 * Sends up to 20 calls in one round trip and gives the answers by name, whatever order they come in. A call that was not answered
 * counts as a service failure of its own. Throws `Failure` when the batch itself fails.
 */
export async function sendBatch<K extends string>(
  client: GraphClient,
  calls: Readonly<Record<K, GraphCall>>,
): Promise<Readonly<Record<K, GraphAnswer>>> {
  const names = Object.keys(calls) as K[];
  const requests = names.map((name) => {
    const call = calls[name];
    const headers = {
      ...call.headers,
      ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    return {
      id: name,
      method: call.method,
      url: call.path,
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(call.body === undefined ? {} : { body: call.body }),
    };
  });
  const answer = await client.expect({
    method: 'POST',
    path: '/$batch',
    headers: { 'Content-Type': 'application/json' },
    body: { requests },
  });
  const { output, success } = v.safeParse(batchAnswer, answer.body);
  if (!success) throw new Failure('service', { status: answer.status, details: 'unreadable batch answer' });
  const byId = new Map(output.responses.map((response) => [response.id, response]));
  const entries = names.map((name): [K, GraphAnswer] => {
    const response = byId.get(name);
    return [
      name,
      response
        ? { status: response.status, headers: headersOf(response.headers), body: response.body }
        : { status: 504, headers: headersOf({}), body: undefined },
    ];
  });
  return Object.fromEntries(entries) as Record<K, GraphAnswer>;
}

/** Reads one answer of a batch; a refusal or an answer that cannot be read fails this part alone. */
export function readPart<T>(answer: GraphAnswer, read: (body: unknown) => T): Part<T> {
  if (answer.status >= 400) return { type: 'failed', failure: failureOf(answer) };
  try {
    return { type: 'read', value: read(answer.body) };
  } catch {
    return {
      type: 'failed',
      failure: new Failure('service', { status: answer.status, details: 'unreadable answer' }),
    };
  }
}

function headersOf(headers: Readonly<Record<string, string>>): GraphAnswer['headers'] {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { get: (name) => lower.get(name.toLowerCase()) ?? null };
}
