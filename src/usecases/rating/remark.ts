import type { RatingPlace } from '#src/domain/rating/rating.ts';
import { freshKey } from '#src/domain/records/feed-record.ts';
import { remarkKey, type RemarkRecord } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { changesOfNewAction } from '../action.ts';
import { cleanText } from '../add-entry.ts';
import type { PairSession } from '../session/pair-session.ts';

/** What is said about an opened direction; `to` is the rater whose rating is answered. */
export type NewRemark =
  | { readonly use: 'heard' | 'improve'; readonly text: string }
  | { readonly use: 'answer'; readonly text: string; readonly to: Guid };

/** Writes what was heard, an area to improve (one line each a person), or an answer to a rating. False without a text. */
export async function addRemark(
  session: PairSession,
  place: RatingPlace,
  remark: NewRemark,
): Promise<boolean> {
  const body = cleanText(remark.text);
  if (body === null) return false;
  const { me } = session.snapshot();
  const { about, meetingId, round } = place;
  const key =
    remark.use === 'answer'
      ? freshKey('remark', session.system.newGuid())
      : remarkKey({ meetingId, round, about }, remark.use, me);
  const record: RemarkRecord = {
    kind: 'remark',
    key,
    at: session.system.now(),
    extra: {},
    meetingId,
    round,
    about,
    use: remark.use,
    to: remark.use === 'answer' ? remark.to : null,
    body,
    confirmed: false,
    became: null,
  };
  await session.change({ type: 'create', record });
  return true;
}

/** "That is what I meant": said by the one whose words were heard. */
export async function confirmRemark(session: PairSession, remark: RemarkRecord): Promise<void> {
  await session.change(updateOf(remark, { confirmed: true }));
}

/** Makes an action, or a card of the development board, of an area to improve. */
export async function improveBy(
  session: PairSession,
  remark: RemarkRecord,
  what: { readonly to: 'action' | 'development'; readonly ownerId: Guid; readonly dueOn: Day | null },
): Promise<void> {
  const made = changesOfNewAction(session, {
    text: remark.body,
    ownerId: what.ownerId,
    dueOn: what.dueOn,
    question: null,
    meetingId: remark.meetingId,
    ...(what.to === 'development' ? { board: 'development' as const } : {}),
  });
  if (made) await session.change(...made.changes, updateOf(remark, { became: made.key }));
}
