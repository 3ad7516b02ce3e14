import { createHash } from 'node:crypto';
import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import type { Pair } from './pair.ts';
import { addRow } from './rows.ts';
import { iso } from './times.ts';

/** A meeting that was held; its start in milliseconds. */
interface Held {
  readonly id: string;
  readonly start: number;
}

/** How a round went: four digits, about the report by report and manager, then about the manager by report and manager. */
export type Round = string;

const minute = 60_000;
/** One round in four meetings, and none in the last two. */
const between = 4;
const lastRounds = 2;

/** The round of the meeting at an index; undefined where performance was not talked about. */
export function roundAt(rounds: readonly Round[], index: number, meetings: number): Round | undefined {
  const fromEnd = meetings - 1 - index;
  return fromEnd % between === lastRounds ? rounds.at(-1 - Math.floor(fromEnd / between)) : undefined;
}

/**
 * The rows of a round in which all four were sealed and opened, with seals that verify: SHA-256 of
 * `["pods-rating/1",space,meeting,round,rater,about,value,note,salt]` as JSON without blanks.
 */
export function addRatings(tenant: Tenant, pair: Pair, meeting: Held, round: Round): void {
  const ratings = (['report', 'manager'] as const).flatMap((about, row) =>
    (['report', 'manager'] as const).map((by, column) => ({
      about,
      rater: pair[by].id,
      value: Number(round[row * 2 + column]),
      name: `${pair.nickname}:${meeting.id}:${about}:${by}`,
    })),
  );
  const sealed = ratings.map((rating) => {
    const { about, name, rater, value } = rating;
    const salt = createHash('sha256').update(`salt:${name}`).digest('base64url');
    const text = JSON.stringify([
      'pods-rating/1',
      pair.groupId,
      meeting.id,
      1,
      rater,
      about,
      value,
      '',
      salt,
    ]);
    return { ...rating, text, seal: createHash('sha256').update(text).digest('hex') };
  });
  const add = (
    kind: 'seal' | 'open' | 'secret',
    { about, name, rater }: (typeof sealed)[number],
    minutes: number,
    more: { readonly title: string; readonly body?: string; readonly data: object },
  ): void => {
    addRow(tenant, pair.listId, {
      key: `${kind}:${guidFor(`${kind}:${name}`)}`,
      kind,
      state: 'kept',
      title: `${more.title} the ${about}`,
      at: iso(meeting.start + minutes * minute),
      by: rater,
      meetingId: meeting.id,
      ownerId: rater,
      ...(more.body === undefined ? {} : { body: more.body }),
      data: { round: 1, about, ...more.data },
    });
  };
  for (const one of sealed)
    add('seal', one, -60, { title: 'Sealed rating about', data: { seal: one.seal, replaces: null } });
  for (const one of sealed) add('open', one, 30, { title: 'Open the ratings about', data: {} });
  for (const one of sealed) {
    const theirs = sealed.find(({ about, rater }) => about === one.about && rater !== one.rater);
    add('secret', one, 31, {
      title: 'Opened rating about',
      body: String(one.value),
      data: { bytes: Buffer.from(one.text, 'utf8').toString('base64url'), against: theirs?.seal ?? null },
    });
  }
}
