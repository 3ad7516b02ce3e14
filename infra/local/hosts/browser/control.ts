import * as v from 'valibot';

const clockAnswer = v.object({ now: v.string(), frozen: v.optional(v.boolean(), false) });

async function send(path: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Response> {
  const response = await fetch(`/_local/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`The local tenant answered ${response.status} to ${method} /_local/${path}.`);
  return response;
}

/** A condition of the local tenant; `person` is a user principal name, absent for everybody. */
export interface Fault {
  readonly type: string;
  readonly person?: string;
}

/** Reads the tenant's clock: its present instant in ISO UTC, and whether it stands still. */
export async function readClock(): Promise<{ now: string; frozen: boolean }> {
  return v.parse(clockAnswer, await (await send('clock', 'GET')).json());
}

/** Sets the tenant's clock to an instant in ISO UTC; it runs on from there. */
export async function setClock(now: string): Promise<void> {
  await send('clock', 'POST', { now });
}

/** Adds a condition. */
export async function addFault(fault: Fault): Promise<void> {
  await send('faults', 'POST', fault);
}

/** Ends conditions: all, or those of one type and person. */
export async function removeFaults(fault?: Fault): Promise<void> {
  const query = new URLSearchParams(fault === undefined ? {} : { ...fault }).toString();
  await send(query === '' ? 'faults' : `faults?${query}`, 'DELETE');
}

const faultList = v.array(v.object({ type: v.string(), person: v.optional(v.nullable(v.string())) }));

/** The conditions in force. */
export async function readFaults(): Promise<readonly { type: string; person: string | null }[]> {
  const body: unknown = await (await send('faults', 'GET')).json();
  const list = v.parse(faultList, body);
  return list.map(({ type, person }) => ({ type, person: person ?? null }));
}

const usage = v.object({ total: v.object({ requests: v.number() }) });

/** Graph requests of everybody since the start or the last reset. */
export async function readRequests(): Promise<number> {
  return v.parse(usage, await (await send('usage', 'GET')).json()).total.requests;
}

/** Throws everything away and starts again from the seed. */
export async function resetTenant(): Promise<void> {
  await send('reset', 'POST', {});
  sessionStorage.clear();
}
