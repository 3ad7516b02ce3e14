import { useMemo, useRef, type DragEvent } from 'react';

interface CardDrag {
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Where a card is let go: in which column, before which card; null for its end. */
interface Drop {
  readonly columnId: string;
  readonly beforeId: string | null;
}

/**
 * Drags cards (`data-card`) within and between columns (`data-column`), with the pointer. The mark of the place is set on the elements
 * themselves: nothing is drawn again while the pointer moves. `onDrop` must stay the same function.
 */
export function useCardDrag(
  onDrop: (cardId: string, columnId: string, beforeId: string | null) => void,
): CardDrag {
  const dragged = useRef<string | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  return useMemo(() => {
    const mark = (element: HTMLElement | null, where: string): void => {
      if (marked.current !== element) marked.current?.removeAttribute('data-drop');
      element?.setAttribute('data-drop', where);
      marked.current = element;
    };
    const end = (): void => {
      mark(null, '');
      dragged.current = null;
    };
    return {
      onDragStart: (event) => {
        dragged.current = idOf(event, 'card');
        // Firefox drags nothing without data; the id says nothing elsewhere.
        event.dataTransfer.setData('text/plain', '');
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event) => {
        const column = elementOf(event, 'column');
        if (dragged.current === null || column === null) return;
        event.preventDefault();
        const card = elementOf(event, 'card');
        if (card) mark(card, isInUpperHalf(event, card) ? 'before' : 'after');
        else mark(column, 'end');
      },
      onDragEnd: end,
      onDrop: (event) => {
        const drop = dropOf(event);
        const cardId = dragged.current;
        end();
        if (drop === null || cardId === null) return;
        event.preventDefault();
        onDrop(cardId, drop.columnId, drop.beforeId);
      },
    };
  }, [onDrop]);
}

function dropOf(event: DragEvent): Drop | null {
  const column = elementOf(event, 'column');
  if (column === null) return null;
  const columnId = column.dataset['column'] ?? '';
  const card = elementOf(event, 'card');
  if (card === null) return { columnId, beforeId: null };
  if (isInUpperHalf(event, card)) return { columnId, beforeId: card.dataset['card'] ?? null };
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')];
  return { columnId, beforeId: cards[cards.indexOf(card) + 1]?.dataset['card'] ?? null };
}

function isInUpperHalf(event: DragEvent, card: HTMLElement): boolean {
  const { height, top } = card.getBoundingClientRect();
  return event.clientY < top + height / 2;
}

function elementOf({ target }: DragEvent, name: 'card' | 'column'): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null;
}

function idOf(event: DragEvent, name: 'card' | 'column'): string | null {
  return elementOf(event, name)?.dataset[name] ?? null;
}
