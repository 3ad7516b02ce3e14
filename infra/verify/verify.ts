import { createHash } from 'node:crypto';

/** A rating of an export that was opened, and what became of checking it. */
export interface Checked {
  readonly meeting: string;
  readonly round: number;
  readonly rater: string;
  readonly about: string;
  /** Null when it matches its seal; else what is wrong, in a sentence. */
  readonly failure: string | null;
}

/** What checking an export found. */
export interface Verification {
  readonly checked: readonly Checked[];
  /** Seals that were never opened: nothing is known of them, and nothing is wrong with that. */
  readonly neverOpened: number;
}

interface Row {
  readonly itemId: number;
  readonly createdBy: string;
  readonly modifiedBy: string | null;
  readonly kind: string;
  readonly meeting: string;
  readonly round: number;
  readonly about: string;
  readonly rater: string;
  readonly seal: string;
  readonly bytes: string;
  readonly body: string;
}

/** Checks every opened rating of an export. Throws an `Error` with a sentence when it is no export. */
export function verify(exported: unknown): Verification {
  const { form, pair, rows: given, space } = membersOf(exported);
  if (form !== 'pods-export/1') throw new Error('This is no export of form pods-export/1.');
  if (!Array.isArray(given) || typeof space !== 'string')
    throw new Error('The export has no rows or no space.');
  const { manager, report } = membersOf(pair);
  const names = new Map(
    [manager, report].map((person) => [text(membersOf(person)['id']), text(membersOf(person)['name'])]),
  );
  const rows = given.map(rowOf).sort((one, other) => one.itemId - other.itemId);
  const secrets = rows.filter(({ kind }) => kind === 'secret');
  const checked = secrets.map((secret): Checked => {
    const { about, meeting, rater, round } = secret;
    return {
      meeting,
      round,
      about,
      rater: names.get(rater) ?? rater,
      failure: failureOf(secret, rows, space, names),
    };
  });
  const neverOpened = rows.filter(
    (row) =>
      row.kind === 'seal' &&
      !secrets.some((secret) => isSamePlace(secret, row) && secret.rater === row.rater),
  ).length;
  return { checked, neverOpened };
}

function failureOf(
  secret: Row,
  rows: readonly Row[],
  space: string,
  names: ReadonlyMap<string, string>,
): string | null {
  if (!names.has(secret.rater) || secret.createdBy !== secret.rater) return 'Somebody else wrote it.';
  if (secret.modifiedBy !== null && secret.modifiedBy !== secret.rater) return 'Somebody else changed it.';
  const here = rows.filter((row) => isSamePlace(row, secret));
  const seal = standingSeal(here, secret.rater);
  if (seal === null) return 'There is no seal of it.';
  const bytes = Buffer.from(secret.bytes, 'base64url');
  if (createHash('sha256').update(bytes).digest('hex') !== seal.seal) return 'It does not match its seal.';
  const said = sealedIn(bytes);
  if (said === null) return 'What was sealed is no rating.';
  const place = [space, secret.meeting, secret.round, secret.rater, secret.about];
  if (JSON.stringify(said.place) !== JSON.stringify(place))
    return 'It was sealed for another space, meeting, round, person or direction.';
  if (secret.body !== (said.note === '' ? String(said.value) : `${said.value}\n${said.note}`))
    return 'Its readable copy says something else.';
  const theirs = here.find(
    (row) => row.kind === 'secret' && row.createdBy === row.rater && row.rater !== secret.rater,
  );
  return theirs && theirs.itemId < seal.itemId ? 'It was sealed after the other one had been opened.' : null;
}

/** The last seal of a rater before the other one's first; their first when it came later. */
function standingSeal(here: readonly Row[], rater: string): Row | null {
  const seals = here.filter(({ createdBy, kind, rater: by }) => kind === 'seal' && createdBy === by);
  const theirFirst = seals.find((row) => row.rater !== rater);
  const own = seals.filter((row) => row.rater === rater);
  const before = own.filter((row) => theirFirst === undefined || row.itemId < theirFirst.itemId);
  return before.at(-1) ?? own[0] ?? null;
}

interface Said {
  readonly place: readonly unknown[];
  readonly value: number;
  readonly note: string;
}

/** The rating of the sealed bytes: `["pods-rating/1",space,meeting,round,rater,about,value,note,salt]`, UTF-8. */
function sealedIn(bytes: Buffer): Said | null {
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(read) || read.length !== 9 || read[0] !== 'pods-rating/1') return null;
  const members: readonly unknown[] = read;
  const [, , , , , , value, note, salt] = members;
  if (typeof value !== 'number' || ![1, 2, 3, 4, 5].includes(value)) return null;
  if (typeof note !== 'string' || typeof salt !== 'string') return null;
  if (Buffer.from(salt, 'base64url').length !== 32) return null;
  return { place: members.slice(1, 6), value, note };
}

function isSamePlace(one: Row, other: Row): boolean {
  return one.meeting === other.meeting && one.round === other.round && one.about === other.about;
}

function rowOf(given: unknown): Row {
  const { createdBy, itemId, modifiedBy, record } = membersOf(given);
  const { about, body, bytes, kind, meetingId, rater, round, seal } = membersOf(record);
  return {
    itemId: Number(itemId),
    createdBy: text(createdBy),
    modifiedBy: modifiedBy === null ? null : text(modifiedBy),
    kind: text(kind),
    meeting: text(meetingId),
    round: Number(round),
    about: text(about),
    rater: text(rater),
    seal: text(seal),
    bytes: text(bytes),
    body: text(body),
  };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
