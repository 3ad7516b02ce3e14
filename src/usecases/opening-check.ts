import { sideOf } from '#src/domain/people/pair.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import { samePlace, type Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Opening } from '#src/ports/opening.ts';

/** Why a space is not shown. */
export type Refusal =
  | { readonly type: 'noSpace' }
  /** The chat has not exactly two people. */
  | { readonly type: 'notOneToOne'; readonly people: number }
  /** The space exists and this person is not of its pair, or the chat is another pair's. Nothing of it is shown. */
  | { readonly type: 'notOfPair' }
  /** The link leads elsewhere than what this person knows: asked before anything is written. */
  | { readonly type: 'pointerDiffers'; readonly space: SpaceRecord };

export type OpeningCheck =
  | { readonly type: 'open'; readonly space: Stored<SpaceRecord> }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/**
 * Whether this person may see what was opened, here: a pointer is a hint, the space's own record decides. `confirmed` is the place
 * the person agreed to go to. Throws the `Failure` of a space that could not be read for now.
 */
export function checkOpening(
  opening: Opening,
  pointer: Pointer,
  me: Guid,
  confirmed: Pointer | null,
): OpeningCheck {
  const space = spaceOf(opening);
  if (space === 'closed') return refused({ type: 'notOfPair' });
  if (space === null) return refused({ type: 'noSpace' });
  const { record } = space;
  if (record.groupId !== pointer.groupId || sideOf(record.pair, me) === null)
    return refused({ type: 'notOfPair' });
  const chat = chatRefusal(opening, record);
  if (chat) return refused(chat);
  const agreed = confirmed !== null && samePlace(confirmed, pointer);
  if (!agreed && leadsElsewhere(opening, record, pointer, me))
    return refused({ type: 'pointerDiffers', space: record });
  return { type: 'open', space };
}

/** The other person of the pair. */
export function otherOf({ pair }: SpaceRecord, me: Guid): Guid {
  return pair.manager.id === me ? pair.report.id : pair.manager.id;
}

function refused(refusal: Refusal): OpeningCheck {
  return { type: 'refused', refusal };
}

function spaceOf({ space }: Opening): Stored<SpaceRecord> | null | 'closed' {
  if (space.type === 'read') return space.value;
  if (space.failure.kind === 'forbidden' || space.failure.kind === 'notFound') return 'closed';
  throw space.failure;
}

function chatRefusal({ chatMembers }: Opening, { pair }: SpaceRecord): Refusal | null {
  const members = chatMembers.type === 'read' ? chatMembers.value : null;
  if (members === null) return null;
  if (members.length !== 2) return { type: 'notOneToOne', people: members.length };
  return members.some((member) => sideOf(pair, member) === null) ? { type: 'notOfPair' } : null;
}

/** The person's own app folder knows another place for this pair. */
function leadsElsewhere({ pointers }: Opening, space: SpaceRecord, pointer: Pointer, me: Guid): boolean {
  if (pointers.type === 'failed') return false;
  const own = pointers.value.filter((known) => known.otherId === otherOf(space, me));
  return own.length > 0 && !own.some((known) => samePlace(known, pointer));
}
