import type { Context } from 'hono';
import * as v from 'valibot';

const bindings = v.object({ incoming: v.object({ socket: v.object({ destroy: v.function() }) }) });

/** Cuts the connection without an answer; inside the process, where there is none, the answer is 504. */
export function drop(c: Context): Response {
  const env: unknown = c.env;
  if (v.is(bindings, env)) env.incoming.socket.destroy();
  return new Response(null, { status: 504 });
}
