import { GraphError } from '../core/route.ts';

/**
 * Compares If-Match with the item's eTag; no header means "overwrite" (docs: listItem update).
 * The code of the 412 differs between the service's endpoints (`notAllowed`, `resourceModified`), so it alternates with
 * the item's version: a client has to go by the status.
 * @throws GraphError 400 malformedEntityTag for a tag without its quotes, 412 for one that is not the current.
 */
export function requireMatch(headers: Headers, tag: string, version: number): void {
  const asked = headers.get('if-match');
  if (asked === null || asked.trim() === '*') return;
  const plain = asked.trim().replace(/^W\//, '');
  if (!/^".*"$/.test(plain))
    throw new GraphError(400, 'malformedEntityTag', 'The If-Match header holds a malformed entity tag.');
  if (plain.toLowerCase() === tag.toLowerCase()) return;
  if (version % 2 === 0) throw new GraphError(412, 'notAllowed', "ETag does not match current item's value");
  throw new GraphError(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  );
}
