import { reviewOf } from '#src/domain/okr/confidence.ts';
import { reviewKey, type Confidence, type Given } from '#src/domain/records/board-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '../session/pair-session.ts';

/** A key result as it stands when something is said of it. */
export interface Judged {
  readonly taskId: string;
  readonly title: string;
  /** How far it is, 0 to 1; null when not known. */
  readonly share: number | null;
}

/** Says how confident one is in a key result; null skips it in this meeting. Saying it again replaces what was said. */
export async function giveConfidence(
  session: PairSession,
  meetingId: Guid,
  judged: Judged,
  confidence: Confidence | null,
): Promise<void> {
  await say(session, meetingId, { [judged.taskId]: saying(session, judged, confidence, false) });
}

/** Says "nothing changed" of several at once: each keeps what one last said of it, and counts as no judgement of its own. */
export async function sayUnchanged(
  session: PairSession,
  meetingId: Guid,
  all: readonly (Judged & { readonly last: Confidence | null })[],
): Promise<void> {
  const given = all.map((judged) => [judged.taskId, saying(session, judged, judged.last, true)] as const);
  if (given.length > 0) await say(session, meetingId, Object.fromEntries(given));
}

/** Takes back what one said of these in this meeting. */
export async function takeBackSaid(
  session: PairSession,
  meetingId: Guid,
  taskIds: readonly string[],
): Promise<void> {
  const { me, view } = session.snapshot();
  const before = reviewOf(view, meetingId, me);
  if (before === null) return;
  const given = Object.fromEntries(
    Object.entries(before.given).filter(([taskId]) => !taskIds.includes(taskId)),
  );
  await session.change(updateOf(before, { given }));
}

function saying(
  session: PairSession,
  { share, title }: Judged,
  confidence: Confidence | null,
  unchanged: boolean,
): Given {
  return { confidence, unchanged, share, at: session.system.now(), title };
}

async function say(
  session: PairSession,
  meetingId: Guid,
  said: Readonly<Record<string, Given>>,
): Promise<void> {
  const { me, view } = session.snapshot();
  const before = reviewOf(view, meetingId, me);
  if (before !== null) {
    await session.change(updateOf(before, { given: { ...before.given, ...said } }));
    return;
  }
  await session.change({
    type: 'create',
    record: {
      kind: 'review',
      key: reviewKey(meetingId, me),
      at: session.system.now(),
      extra: {},
      meetingId,
      personId: me,
      given: said,
    },
  });
}
