import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Board, Card } from '#src/domain/board/board.ts';
import {
  columnsOf,
  patchAlong,
  patchBack,
  patchInto,
  patchToPlace,
  type Column,
} from '#src/domain/board/columns.ts';
import { givenName, type Person } from '#src/domain/people/pair.ts';
import type { BoardColumns } from '#src/domain/records/feed-record.ts';
import type { CardPatch } from '#src/domain/sync/change.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Undo } from '#src/ui/undo-line.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { changeCard, decideCard } from '#src/usecases/card.ts';
import { undoMs } from '#src/usecases/session/pair-session.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** Where a card stands that focus goes to once it is drawn there. */
export interface CardPlace {
  readonly cardId: string;
  readonly columnId: string;
}

/** A move that can be taken back for a few seconds. */
export interface CardUndo extends CardPlace {
  readonly offer: Undo;
}

/** What a person does with the cards of a board. Stays the same object while the board changes. */
export interface BoardDesk {
  moveInto(card: Card, columnId: string): void;
  moveAlong(card: Card, step: -1 | 1): void;
  /** Dragged: before another card of a column, or to its end. */
  readonly moveToPlace: (cardId: string, columnId: string, beforeId: string | null) => void;
  /** 100 or 0 percent, where columns are something else. */
  complete(card: Card, isComplete: boolean): void;
  setDue(card: Card, day: Day | null): void;
  assign(card: Card, person: Person, isOn: boolean): void;
  /** Sends a refused change again, or gives it up. */
  decide(changeId: Guid, again: boolean): void;
  /** Focus has come to where it should. */
  focused(): void;
}

interface Moved extends CardPlace {
  /** The column it came from. */
  readonly from: string;
  readonly label: string;
  readonly patch: CardPatch;
  readonly text: string;
}

interface Desk {
  readonly desk: BoardDesk;
  readonly focus: CardPlace | null;
  readonly undo: CardUndo | null;
}

/** The desk of one board. `onShow` brings a column into view where there is room for one only. */
export function useBoardDesk(planId: string, by: BoardColumns, onShow: (columnId: string) => void): Desk {
  const { catalogue, session } = useFrame();
  const { board: texts } = useScreenTexts();
  const announce = useAnnounce();
  const [undo, setUndo] = useState<Moved | null>(null);
  const [focus, setFocus] = useState<CardPlace | null>(null);
  useEffect(() => {
    if (undo === null) return undefined;
    return session.system.after(undoMs, () => startTransition(() => setUndo(null)));
  }, [session, undo]);
  const desk = useMemo((): BoardDesk => {
    const boardNow = (): Board | null =>
      session.snapshot().boards.find(({ source }) => source.planId === planId)?.board ?? null;
    const columnsNow = (): readonly Column[] => {
      const board = boardNow();
      return board ? columnsOf(board, by) : [];
    };
    const columnOf = (cardId: string): Column | undefined =>
      columnsNow().find(({ cards }) => cards.some(({ id }) => id === cardId));
    const change = (card: Card, patch: CardPatch, said: string): void => {
      send(card, patch);
      announce(said);
    };
    // The press is answered first: the columns are drawn again for it, and may hold hundreds.
    const send = (card: Card, patch: CardPatch): void =>
      startTransition(() => void changeCard(session, planId, card, patch));
    const move = (card: Card, patch: CardPatch | null, told?: { said: string; note: string }): void => {
      const from = columnOf(card.id);
      if (from === undefined || patch === null) return;
      const back = patchBack(from, by, card, patch);
      send(card, patch);
      const to = columnOf(card.id) ?? from;
      const title = to.name ?? nameOf(to.id);
      const place = to.cards.findIndex(({ id }) => id === card.id) + 1;
      announce(
        told?.said ??
          (to.id === from.id
            ? texts.movedAlong(card.title, place, to.cards.length)
            : texts.moved(card.title, title)),
      );
      const text = told?.note ?? (to.id === from.id ? texts.placed : texts.movedNote(title));
      startTransition(() => {
        setUndo(
          back && {
            cardId: card.id,
            columnId: to.id,
            from: from.id,
            text,
            label: catalogue.texts.common.undo,
            patch: back,
          },
        );
        onShow(to.id);
        setFocus({ cardId: card.id, columnId: to.id });
      });
    };
    const nameOf = (columnId: string): string =>
      by === 'buckets'
        ? texts.noBucket
        : (Object.entries(texts.columns).find(([id]) => id === columnId)?.[1] ?? '');
    return {
      moveInto: (card, columnId) => move(card, patchInto(by, columnId)),
      moveAlong: (card, step) => {
        const column = columnOf(card.id);
        if (column) move(card, patchAlong(column, by, card, step));
      },
      moveToPlace: (cardId, columnId, beforeId) => {
        const card = columnOf(cardId)?.cards.find(({ id }) => id === cardId);
        const column = columnsNow().find(({ id }) => id === columnId);
        if (card && column) move(card, patchToPlace(column, by, card, beforeId));
      },
      complete: (card, isComplete) => {
        const note = isComplete ? texts.completedNote : texts.reopenedNote;
        move(card, { percentComplete: isComplete ? 100 : 0 }, { said: texts.noted(card.title, note), note });
      },
      setDue: (card, day) =>
        change(
          card,
          { dueOn: day },
          day === null ? texts.dayCleared(card.title) : texts.daySet(card.title, catalogue.formats.day(day)),
        ),
      assign: (card, person, isOn) => {
        const said = (isOn ? texts.assigned : texts.takenOff)(card.title, givenName(person));
        change(card, { assigned: { [person.id]: isOn } }, said);
      },
      decide: (changeId, again) => void decideCard(session, changeId, again),
      focused: () => startTransition(() => setFocus(null)),
    };
  }, [announce, by, catalogue, onShow, planId, session, texts]);
  const offered = useMemo((): CardUndo | null => {
    if (undo === null) return null;
    const { cardId, columnId, from, label, patch, text } = undo;
    const onUndo = (): void => {
      const board = session.snapshot().boards.find(({ source }) => source.planId === planId)?.board;
      const card = board?.cards.find(({ id }) => id === cardId);
      startTransition(() => {
        setUndo(null);
        if (!card) return;
        onShow(from);
        setFocus({ cardId, columnId: from });
        void changeCard(session, planId, card, patch);
      });
      if (card) announce(texts.undone(card.title));
    };
    return { cardId, columnId, offer: { label, onUndo, text } };
  }, [announce, onShow, planId, session, texts, undo]);
  return { desk, focus, undo: offered };
}
