import type { Pair } from '#src/domain/people/pair.ts';
import type { BoardColumns } from '#src/domain/records/feed-record.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Frame } from '../frame/frame-context.ts';
import type { OneOpen } from './one-open.ts';
import type { BoardDesk } from './use-board-desk.ts';

/** What a card draws from besides its task. Kept apart from the frame, which changes with every clock tick. */
export interface CardSurroundings extends Pick<Frame, 'catalogue' | 'host' | 'plannerLink' | 'session'> {
  readonly by: BoardColumns;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly desk: BoardDesk;
  /** The board can be read and nothing more. */
  readonly isReadOnly: boolean;
  /** Label slots that say what kind of card it is; where buckets are columns, the others name the objective. */
  readonly kinds: ReadonlySet<string>;
  readonly oneOpen: OneOpen;
  readonly pair: Pair;
  readonly planId: string;
  readonly texts: ScreenTexts['board'];
}
