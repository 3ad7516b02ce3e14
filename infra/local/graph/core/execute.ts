import type { Runtime } from '../../control/runtime.ts';
import { answering, prepare, type Call } from './dispatch.ts';
import type { RequestIds } from './error-answer.ts';
import { throttled, throwFaults } from './faulty.ts';
import type { AbsentRoute } from './match.ts';
import type { GraphResponse, Route } from './route.ts';

/** The routes a pipeline serves. */
export interface Surface {
  readonly routes: readonly Route[];
  readonly absent: readonly AbsentRoute[];
}

export interface Executed {
  readonly response: GraphResponse;
  readonly units: number;
  /** The work was done and its answer must not arrive. */
  readonly isLost: boolean;
}

/** Runs one authenticated request, single or out of a batch: route, scope, budget, faults, rights. */
export function execute(runtime: Runtime, surface: Surface, call: Call, ids: RequestIds): Executed {
  const target = { person: call.caller.oid, method: call.method, url: call.url };
  const tenant = { ...runtime.tenant, switches: runtime.faults.overlay(runtime.tenant.switches, target) };
  let units = 0;
  const response = answering(tenant, ids, () => {
    const prepared = prepare(tenant, surface.routes, surface.absent, call);
    units = prepared.units;
    const wait = runtime.usage.book(call.caller.oid, units, tenant.switches.resourceUnitsPerMinute);
    if (wait !== null) throw throttled(429, wait);
    throwFaults((type) => runtime.faults.take(type, target), call.url, call.headers.get('If-Match'));
    return prepared.run();
  });
  return { response, units, isLost: runtime.faults.take('lostAnswer', target) !== null };
}
