import { canonicalNote, canonicalText, saltBytes } from '#src/domain/rating/canonical.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import type { About, RatingPlace, RatingValue } from '#src/domain/rating/rating.ts';
import { freshKey } from '#src/domain/records/feed-record.ts';
import { draftId, type OwnOpen, type RatingDraft } from '#src/domain/records/own-item.ts';
import { toBase64url } from '#src/domain/values/base64url.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '../session/pair-session.ts';
import { hexOf } from './hex.ts';
import { ratingDeskOf } from './rating-desk.ts';

/**
 * Keeps a rating that is being thought about in the person's own folder; nothing chosen and nothing written drops it. `base`: what the
 * screen had taken over or kept last, which another device may have changed since; null for nothing.
 */
export async function keepDraft(
  session: PairSession,
  meetingId: Guid,
  about: About,
  draft: Pick<RatingDraft, 'value' | 'note'>,
  base: Pick<RatingDraft, 'value' | 'note'> | null,
): Promise<void> {
  const id = draftId(meetingId, about);
  const isEmpty = draft.value === null && draft.note.trim() === '';
  const itemOf = ({ note, value }: typeof draft): RatingDraft => ({
    kind: 'draft',
    id,
    value,
    note,
    at: session.system.now(),
  });
  await session.change({
    type: 'putOwn',
    items: isEmpty ? [] : [itemOf(draft)],
    drop: isEmpty ? [id] : [],
    base: base ? [itemOf(base)] : [],
  });
}

/**
 * Seals a rating. Its secret goes into the rater's own folder first; its seal into the list only after that. A direction sealed
 * before is replaced, which counts until the other side has sealed.
 */
export async function sealRating(
  session: PairSession,
  direction: Pick<Direction, 'meetingId' | 'about' | 'mine'>,
  round: number,
  rating: { readonly value: RatingValue; readonly note: string },
): Promise<void> {
  const { system } = session;
  const { me, space } = session.snapshot();
  const { about, meetingId, mine } = direction;
  const salt = toBase64url(system.randomBytes(saltBytes));
  const note = canonicalNote(rating.note.trim());
  const place = { meetingId, round, about };
  const { value } = rating;
  const text = canonicalText({ space: space.groupId, ...place, rater: me, value, note, salt });
  const seal = hexOf(await system.sha256(text));
  const key = freshKey('seal', system.newGuid());
  const at = system.now();
  await session.change(
    {
      type: 'putOwn',
      items: [{ kind: 'secret', id: key, ...place, value, note, salt, seal, at }],
      drop: [draftId(meetingId, about)],
    },
    {
      type: 'create',
      record: {
        kind: 'seal',
        key,
        at,
        extra: {},
        ...place,
        rater: me,
        seal,
        replaces: mine.seal?.key ?? null,
      },
    },
  );
}

/** "Not today": said to both; what was being thought about is dropped. */
export async function passRating(session: PairSession, place: RatingPlace): Promise<void> {
  const { about, meetingId, round } = place;
  await session.change(
    { type: 'putOwn', items: [], drop: [draftId(meetingId, about)] },
    { type: 'create', record: saidRow(session, 'pass', { meetingId, round, about }) },
  );
}

/**
 * "Open": for every direction given. That it was said, and of which two seals, goes into the person's own folder first; a row in the list
 * tells the other side. Each is published once the other side has said so too.
 */
export async function sayOpen(session: PairSession, directions: readonly Direction[]): Promise<void> {
  const { space } = session.snapshot();
  const said = directions.map((direction) => ({ direction, record: saidRow(session, 'open', direction) }));
  const items = said.flatMap(({ direction, record }): readonly OwnOpen[] => {
    const { about, meetingId, mine, round, theirs } = direction;
    if (mine.seal === null || theirs.seal === null) return [];
    const { key, seal } = theirs.seal;
    const other = { rater: space.pair[theirs.side].id, key, seal };
    const place = { meetingId, round, about, space: space.groupId };
    return [{ kind: 'open', id: record.key, ...place, mine: mine.seal.seal, theirs: other, at: record.at }];
  });
  await session.change(
    ...(items.length > 0 ? [{ type: 'putOwn' as const, items, drop: [] }] : []),
    ...said.map(({ record }) => ({ type: 'create' as const, record })),
  );
}

/** Shows one's own sealed rating although the other side did not rate. */
export async function showAnyway(session: PairSession, direction: Direction): Promise<void> {
  for (const record of await ratingDeskOf(session).opened(direction))
    await session.change({ type: 'create', record });
}

function saidRow<K extends 'open' | 'pass'>(
  session: PairSession,
  kind: K,
  { about, meetingId, round }: RatingPlace,
) {
  const { system } = session;
  const key = freshKey(kind, system.newGuid());
  return { kind, key, at: system.now(), extra: {}, meetingId, round, about, rater: session.snapshot().me };
}
