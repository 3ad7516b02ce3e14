import { givenName, otherSide, sideOf, type Side } from '#src/domain/people/pair.ts';
import type { MarkShape } from '#src/ui/person-mark.tsx';
import type { BylinePerson } from '#src/ui/byline.tsx';
import type { Frame } from './frame-context.ts';

type People = Pick<Frame, 'catalogue' | 'me' | 'snapshot'>;

/** The report is a ring, the manager a disc: the same on both screens. */
export const markOf: Readonly<Record<Side, MarkShape>> = { report: 'ring', manager: 'disc' };

/** What a row calls somebody: "You", a given name, or words for anybody outside the pair. */
export function bylineOf({ catalogue, me, snapshot }: People, id: string | null): BylinePerson {
  const { pair } = snapshot.space;
  const side = id === null ? null : sideOf(pair, id);
  if (side === null) return { name: catalogue.texts.common.someone, mark: null };
  return { name: side === me ? catalogue.texts.common.you : givenName(pair[side]), mark: markOf[side] };
}

/** Given name of a side, also of one's own. */
export function nameOf({ snapshot }: Pick<Frame, 'snapshot'>, side: Side): string {
  return givenName(snapshot.space.pair[side]);
}

/** Given name of the other person. */
export function otherName(frame: People): string {
  return nameOf(frame, otherSide(frame.me));
}
