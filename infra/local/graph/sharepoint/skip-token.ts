import type { Tenant } from '../../tenant.ts';
import { GraphError } from '../core/route.ts';

/** Where a page ended: the last item's id, and its sort value when sorted by a column. */
export interface Cursor {
  readonly id: number;
  readonly value: string | number | null;
}

/**
 * The `$skiptoken` of a nextLink: base64 without padding of `Paged=TRUE&p_ID=n` (recorded), with the sort value before
 * the id. Each one given out is remembered, because those a client builds itself are refused.
 */
export function giveSkipToken(tenant: Tenant, listId: string, cursor: Cursor): string {
  const value = cursor.value === null ? '' : `&p_Value=${encodeURIComponent(JSON.stringify(cursor.value))}`;
  const token = Buffer.from(`Paged=TRUE${value}&p_ID=${cursor.id}`).toString('base64').replace(/=+$/, '');
  tenant.db.prepare('INSERT OR IGNORE INTO sp_skip_tokens (list_id, token) VALUES (?, ?)').run(listId, token);
  return token;
}

/** @throws GraphError 400 invalidRequest for a token this list never gave out. */
export function readSkipToken(tenant: Tenant, listId: string, token: string): Cursor {
  const known = tenant.db
    .prepare('SELECT 1 FROM sp_skip_tokens WHERE list_id = ? AND token = ?')
    .get(listId, token);
  if (known === undefined) throw new GraphError(400, 'invalidRequest', 'The $skiptoken is not valid.');
  const parts = new URLSearchParams(Buffer.from(token, 'base64').toString('utf8'));
  const value = parts.get('p_Value');
  return {
    id: Number(parts.get('p_ID')),
    value: value === null ? null : (JSON.parse(value) as string | number),
  };
}
