import * as v from 'valibot';
import type { Call } from './dispatch.ts';
import type { Executed } from './execute.ts';
import { mailboxBusy, mailboxParallel } from './mailbox-limit.ts';
import { GraphError, type GraphResponse } from './route.ts';
import { workloadOf } from './workload.ts';

const part = v.object({
  id: v.string(),
  method: v.pipe(v.string(), v.toUpperCase()),
  url: v.string(),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.unknown()),
  dependsOn: v.optional(v.array(v.string()), []),
});
const envelope = v.object({ requests: v.array(part) });
type Part = v.InferOutput<typeof part>;

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What became of a batch. */
export interface BatchAnswer {
  readonly response: GraphResponse;
  readonly units: number;
  readonly isLost: boolean;
}

const maximum = 20;

/**
 * Answers `POST /$batch` (learn.microsoft.com/graph/json-batching): at most 20 parts, answers in any order, 424 behind a
 * failed predecessor. Throws 400 for what makes the whole batch unreadable. `random` gives numbers in [0, 1).
 */
export function runBatch(
  outer: Pick<Call, 'body' | 'caller' | 'origin'>,
  run: (call: Call) => Executed,
  random: () => number,
): BatchAnswer {
  const parts = readParts(outer.body);
  const answers = new Map<string, PartAnswer>();
  let units = 0;
  let isLost = false;
  let mailbox = 0;
  for (const current of inOrder(parts)) {
    if (current.dependsOn.some((id) => (answers.get(id.toLowerCase())?.status ?? 424) >= 400)) {
      answers.set(current.id.toLowerCase(), failedDependency(current.id));
      continue;
    }
    const headers = new Headers(current.headers);
    const path = current.url.split('?')[0] ?? '';
    if (workloadOf(path) === 'outlook' && current.dependsOn.length === 0 && ++mailbox > mailboxParallel) {
      answers.set(current.id.toLowerCase(), overMailbox(current.id));
      continue;
    }
    const done = run({
      method: current.method,
      url: current.url,
      headers,
      body: partBody(current, headers, path),
      caller: outer.caller,
      origin: outer.origin,
    });
    units += done.units;
    isLost ||= done.isLost;
    answers.set(current.id.toLowerCase(), partAnswer(current.id, done.response));
  }
  return {
    response: { status: 200, body: { responses: shuffled([...answers.values()], random) } },
    units,
    isLost,
  };
}

function readParts(body: unknown): Part[] {
  const read = v.safeParse(envelope, body);
  if (!read.success) throw bad('Invalid batch payload format.');
  const { requests } = read.output;
  if (requests.length === 0 || requests.length > maximum)
    throw bad(`A batch carries 1 to ${maximum} requests; this one carries ${requests.length}.`);
  const ids = new Set<string>();
  for (const { id, url, headers, body: content, dependsOn } of requests) {
    if (id === '' || ids.has(id.toLowerCase()))
      throw bad(`Request Id : ${id} is missing or appears more than once.`);
    ids.add(id.toLowerCase());
    if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(url))
      throw bad(`Request ${id}: the url must be relative to the version.`);
    if (content !== undefined && content !== null && !new Headers(headers).has('Content-Type'))
      throw bad(`Write request id : ${id} does not contain Content-Type header or body.`);
    if (/^\/?\$batch/iu.test(url)) throw bad(`Request ${id}: a batch may not contain a batch.`);
    for (const other of dependsOn)
      if (!requests.some((request) => request.id.toLowerCase() === other.toLowerCase()))
        throw bad(`Request ${id} depends on ${other}, which is not in the batch.`);
  }
  return requests;
}

/** Predecessors first; a circle is refused. */
function inOrder(parts: readonly Part[]): Part[] {
  const done = new Set<string>();
  const ordered: Part[] = [];
  let waiting = [...parts];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id.toLowerCase())));
    if (ready.length === 0) throw bad('The requests of the batch depend on each other in a circle.');
    for (const next of ready) done.add(next.id.toLowerCase());
    ordered.push(...ready);
    waiting = waiting.filter((next) => !ready.includes(next));
  }
  return ordered;
}

/** Binary bodies travel as base64url; file content given as JSON is stored as its text. */
function partBody(current: Part, headers: Headers, path: string): unknown {
  const { body } = current;
  if (body === undefined || body === null) return undefined;
  const isJson = (headers.get('Content-Type') ?? '').toLowerCase().includes('json');
  if (!isJson && typeof body === 'string') return new Uint8Array(Buffer.from(body, 'base64url'));
  if (/\/(?:content|\$value)$/iu.test(path)) return new TextEncoder().encode(JSON.stringify(body));
  return body;
}

function partAnswer(id: string, response: GraphResponse): PartAnswer {
  const { status, body } = response;
  const common = { 'Cache-Control': 'no-cache', ...response.headers };
  if (body === undefined) return { id, status, headers: common };
  const headers = { 'Content-Type': 'application/json', ...common };
  if (body instanceof Uint8Array) return { id, status, headers, body: Buffer.from(body).toString('base64') };
  return { id, status, headers, body: status === 429 ? withoutInnerError(body) : body };
}

/** Inner 429s were recorded without innerError (PnP Core, RetryTests). */
function withoutInnerError(body: unknown): unknown {
  const read = v.safeParse(v.object({ error: v.object({ code: v.string(), message: v.string() }) }), body);
  return read.success ? read.output : body;
}

function failedDependency(id: string): PartAnswer {
  const error = { code: 'FailedDependency', message: 'Failed Dependency' };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}

/** More than four at once on one mailbox (planner-calendar quirk 25; Q&A thread 70177162581). */
function overMailbox(id: string): PartAnswer {
  const { status, code, message, headers } = mailboxBusy();
  return {
    id,
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: { error: { code, message } },
  };
}

function shuffled<T>(items: T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const a = result[last];
    const b = result[other];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}

function bad(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}
