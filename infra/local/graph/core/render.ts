import { corsHeaders } from './cors.ts';
import type { RequestIds } from './error-answer.ts';
import type { GraphResponse } from './route.ts';

const diagnostic = JSON.stringify({
  ServerInfo: { DataCenter: 'Local', Slice: 'E', Ring: '0', ScaleUnit: '001', RoleInstance: 'LOCAL0001' },
});
const jsonType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Turns a route's answer into HTTP with the headers recorded from live tenants; also the body as the log shows it. */
export function render(
  answer: GraphResponse,
  ids: RequestIds,
  now: Date,
  host: string,
): { response: Response; shownBody: unknown } {
  const headers = new Headers({
    ...corsHeaders,
    'Cache-Control': 'no-cache',
    Date: now.toUTCString(),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
    'x-ms-ags-diagnostic': diagnostic,
  });
  // On localhost the header would send the app's own port to https as well.
  if (host === 'graph.microsoft.com') headers.set('Strict-Transport-Security', 'max-age=31536000');
  const { body } = answer;
  const isJson = body !== undefined && !(body instanceof Uint8Array);
  if (isJson) {
    headers.set('Content-Type', jsonType);
    if (answer.status < 400) headers.set('OData-Version', '4.0');
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  if (body === undefined) headers.delete('Content-Type');
  const content = isJson ? JSON.stringify(body) : body === undefined ? null : new Uint8Array(body);
  return {
    response: new Response(content, { status: answer.status, headers }),
    shownBody: body instanceof Uint8Array ? shownBytes(body, headers.get('Content-Type') ?? '') : body,
  };
}

function shownBytes(bytes: Uint8Array, type: string): string | null {
  return /json|text/u.test(type) ? new TextDecoder().decode(bytes) : null;
}
