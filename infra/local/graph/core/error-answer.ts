import type { GraphError, GraphResponse } from './route.ts';

/** The two ids every answer carries; inner answers of a batch repeat those of the whole (PnP Core recordings). */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** The error body of Graph: `date` has no zone, the key is `innerError` (recorded answers of live tenants). */
export function errorAnswer(error: GraphError, ids: RequestIds, now: Date): GraphResponse {
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json', ...error.headers },
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: now.toISOString().slice(0, 19),
          'request-id': ids.requestId,
          'client-request-id': ids.clientRequestId,
        },
      },
    },
  };
}
