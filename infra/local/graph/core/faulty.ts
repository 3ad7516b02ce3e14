import type { Behaviour, BehaviourOf } from '../../control/fault-input.ts';
import { GraphError } from './route.ts';
import { workloadOf } from './workload.ts';

/** The 429 or 503 of SharePoint and Graph. `retryAfter` is sent as it is; null leaves the header out. */
export function throttled(status: number, retryAfter: number | string | null): GraphError {
  const headers = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  return status === 503
    ? new GraphError(
        503,
        'serviceNotAvailable',
        'The service is temporarily overloaded. Please try again later.',
        headers,
      )
    : new GraphError(429, 'activityLimitReached', 'Application has been throttled.', headers);
}

/** Takes a fault of a type that meets the call at hand. */
type Take = <T extends Behaviour['type']>(type: T) => BehaviourOf<T> | null;

/** Throws the answer a fault gives instead of the route's. */
export function throwFaults(take: Take, url: string, ifMatch: string | null): void {
  const throttle = take('throttle');
  if (throttle !== null) throw throttled(throttle.status, throttle.retryAfter);
  const failure = take('serverError');
  if (failure !== null)
    throw new GraphError(failure.status, 'generalException', 'An unspecified error has occurred.');
  if (ifMatch !== null && take('staleETag') !== null) throw staleTag(url);
}

/** Planner merges by property and calls what it cannot merge a conflict; everything else fails the precondition. */
function staleTag(url: string): GraphError {
  return workloadOf(url.split('?')[0] ?? url) === 'planner'
    ? new GraphError(
        409,
        '',
        'The attempted changes conflicted with already accepted changes to the same entity.',
      )
    : new GraphError(412, 'resourceModified', 'ETag does not match the current version of the item.');
}
