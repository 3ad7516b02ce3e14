import { createHash } from 'node:crypto';
import type { Database } from 'libsql';
import { GraphError, type GraphRequest } from '../core/route.ts';

/** Everything in Planner that carries a tag of its own; details and board formats are not their task (planner-overview). */
export type Kind =
  | 'Plan'
  | 'PlanDetails'
  | 'Bucket'
  | 'Task'
  | 'TaskDetails'
  | 'AssignedToTaskBoard'
  | 'BucketTaskBoard'
  | 'ProgressTaskBoard';

/**
 * Ten characters for the decimal digits of a version. Planner's newer tag is the greater one in ordinal comparison, and
 * base64 keeps the order of these: none of its sextets reaches the values that it writes as digits, which sort below letters.
 */
const digits = '@ABDEFHIJL';

/** The tag of a resource as it is now: `W/"<base64 of '1-<Kind>  <16 characters>' with the quotes>"`. */
export function etagOf(db: Database, kind: Kind, id: string): string {
  return formatEtag(kind, id, currentVersion(db, kind, id));
}

/** The tag of one version. The first eight characters tell the resource, the last eight count. */
export function formatEtag(kind: Kind, id: string, version: number): string {
  const code = mark(id) + String(version).padStart(8, '0');
  const text = code.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
  const padded = kind.padEnd(Math.ceil(kind.length / 3) * 3, ' ');
  return `W/"${Buffer.from(`'1-${padded}${text}'`).toString('base64')}"`;
}

/**
 * Judges the If-Match header of a PATCH or DELETE as Planner does.
 *
 * @param paths properties the request changes, e.g. `title`, `assignments/<user id>`; `whole` for a DELETE
 * @throws GraphError 412 without a tag (pnpjs #1033) or with a foreign or malformed one (microsoft-graph-docs #4617),
 * 400 for `*` (cli-microsoft365 #2877), 409 when a newer accepted change touched the same properties (python-o365 #1082)
 */
export function checkIfMatch(
  request: GraphRequest,
  kind: Kind,
  id: string,
  paths: readonly string[] | 'whole',
): void {
  const { db } = request.tenant;
  const header = request.headers.get('if-match');
  if (header === null || header.trim() === '')
    throw new GraphError(412, '', 'The If-Match header must be specified for this kind of request.');
  if (header.trim() === '*')
    throw new GraphError(400, '', 'The given key was not present in the dictionary.');
  const version = parseVersion(header.trim(), kind, id);
  if (version === null || version > currentVersion(db, kind, id))
    throw new GraphError(412, '', 'The If-Match header contains an invalid value.');
  const newer = changedSince(db, kind, id, version);
  if (newer.length === 0) return;
  if (paths === 'whole' || paths.some((path) => newer.some((other) => overlaps(path, other))))
    throw new GraphError(
      409,
      '',
      'The attempted changes conflicted with already accepted changes. Read the latest state of the resource, and retry with new changes.',
    );
}

/** Records an accepted change: the resource gets a new tag. */
export function recordChange(db: Database, kind: Kind, id: string, paths: readonly string[]): void {
  const version = currentVersion(db, kind, id) + 1;
  db.prepare('INSERT INTO planner_versions (kind, id, version, paths) VALUES (?, ?, ?, ?)').run(
    kind,
    id,
    version,
    JSON.stringify(paths),
  );
}

function currentVersion(db: Database, kind: Kind, id: string): number {
  const row = db
    .prepare('SELECT MAX(version) AS version FROM planner_versions WHERE kind = ? AND id = ?')
    .get(kind, id) as {
    version: number | null;
  };
  return row.version ?? 1;
}

function changedSince(db: Database, kind: Kind, id: string, version: number): string[] {
  const rows = db
    .prepare('SELECT paths FROM planner_versions WHERE kind = ? AND id = ? AND version > ?')
    .all(kind, id, version) as { paths: string }[];
  return rows.flatMap((row) => JSON.parse(row.paths) as string[]);
}

/** Removing `checklist/x` touches `checklist/x/title`, and the reverse. */
function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function parseVersion(header: string, kind: Kind, id: string): number | null {
  const encoded = /^W\/"([A-Za-z0-9+/=]+)"$/.exec(header)?.[1];
  if (encoded === undefined) return null;
  const tail = Buffer.from(encoded, 'base64').toString('latin1').slice(-9, -1);
  const version = Number(tail.replace(/[\s\S]/g, (letter) => String(digits.indexOf(letter))));
  return Number.isSafeInteger(version) && version > 0 && formatEtag(kind, id, version) === header
    ? version
    : null;
}

function mark(id: string): string {
  return String(createHash('sha256').update(id).digest().readUInt32BE(0) % 100_000_000).padStart(8, '0');
}
