import type { Board, Card } from '#src/domain/board/board.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import { card } from './fake-boards.ts';
import { FakePair } from './fake-pair.ts';

export const planId = 'plan-okrs';
const buckets = [
  { id: 'b1', name: 'Activation', orderHint: 'a' },
  { id: 'b2', name: 'Pricing', orderHint: 'b' },
];
/** In progress, in the first bucket. */
export const underWay = { bucketId: 'b1', percentComplete: 50, progress: 'inProgress' } as const;
/** Three of them, in their order. */
export const three = ['One', 'Two', 'Three'].map((title, index) =>
  card(title, { ...underWay, orderHint: ['c', 'm', 'x'][index] ?? '' }),
);

/** A pair with one board of its own, linked as its OKRs. */
export function pairWithBoard(
  cards: readonly Card[],
  members: Partial<Board> = {},
  link: Partial<BoardLink> = {},
): FakePair {
  const pair = new FakePair({ boards: [{ use: 'okrs', planId, ...link }] });
  pair.boards.boards.set(planId, {
    planId,
    title: 'OKRs Alex',
    groupId: pair.space.record.groupId,
    labelNames: {},
    buckets,
    cards,
    ...members,
  });
  return pair;
}
