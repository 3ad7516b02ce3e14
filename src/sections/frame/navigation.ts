import { startTransition, useCallback, useEffect, useState } from 'react';
import { sections, type Section } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import type { ScrollPlace } from '#src/ui/panel.tsx';

/** A place in the panel. */
export type Screen =
  | { readonly name: 'agenda' }
  | {
      readonly name: 'section';
      readonly section: Section;
      /** On the way to "I'm ready": the foot leads along it. */
      readonly isPreparing?: true;
      /** Performance that is not due, and that somebody wants to rate all the same. */
      readonly anyway?: true;
    }
  /** What is shared by saying "I'm ready". */
  | { readonly name: 'ready' }
  | { readonly name: 'board'; readonly use: BoardUse }
  | { readonly name: 'linkBoard'; readonly use: Exclude<BoardUse, 'actions'> }
  /** The two questions of the meeting nobody closed. */
  | { readonly name: 'unclosed' }
  | { readonly name: 'summary' }
  | { readonly name: 'waiting' };

/** A screen of the way here, and where its scroll stood: coming back finds it where it was left. */
interface Stop {
  readonly screen: Screen;
  readonly place: ScrollPlace;
}

export interface Navigation {
  readonly screen: Screen;
  /** Where the screen's scroll stands; the panel reads and writes it. */
  readonly place: ScrollPlace;
  /** 1 on the agenda; deeper screens have a way back. */
  readonly depth: number;
  /** Somebody moved since the page was loaded: from then on focus follows. */
  readonly hasMoved: boolean;
  /** Goes one deeper. */
  readonly open: (screen: Screen) => void;
  /** Goes to a neighbour: back leads where it led before. */
  readonly replace: (screen: Screen) => void;
  readonly back: () => void;
}

const boardUses: readonly BoardUse[] = ['okrs', 'teamOkrs', 'development', 'actions'];
const agenda: Screen = { name: 'agenda' };

/** The screen a link asked for: a section's name, `board/okrs` and the like, `summary`; null for anything else. */
function screenOf(subPage: string | null): Screen | null {
  const [place, board] = (subPage ?? '').split('/');
  if (place === 'summary') return { name: 'summary' };
  const use = boardUses.find((one) => one === board);
  if (place === 'board' && use) return { name: 'board', use };
  const section = sections.find((one) => one === place);
  return section ? { name: 'section', section } : null;
}

function stopAt(screen: Screen): Stop {
  let here = 0;
  return { screen, place: { top: () => here, keep: (top) => (here = top) } };
}

/** Where the panel is. `subPage` is the section a link asked for. Escape leaves a field first, then the screen. */
export function useNavigation(subPage: string | null): Navigation {
  const [trail, setTrail] = useState<readonly Stop[]>(() => {
    const asked = screenOf(subPage);
    return (asked ? [agenda, asked] : [agenda]).map(stopAt);
  });
  const [hasMoved, setHasMoved] = useState(false);
  const move = useCallback((next: (trail: readonly Stop[]) => readonly Stop[]) => {
    // The screen left stays until the next one is loaded and drawn: no blank in between, and the press is answered meanwhile.
    startTransition(() => {
      setHasMoved(true);
      setTrail(next);
    });
  }, []);
  const back = useCallback(() => move((trail) => (trail.length > 1 ? trail.slice(0, -1) : trail)), [move]);
  const open = useCallback((screen: Screen) => move((trail) => [...trail, stopAt(screen)]), [move]);
  const replace = useCallback(
    (screen: Screen) =>
      move((trail) =>
        trail.length > 1 ? [...trail.slice(0, -1), stopAt(screen)] : [...trail, stopAt(screen)],
      ),
    [move],
  );
  const isDeep = trail.length > 1;
  useEffect(() => {
    if (!isDeep) return;
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.matches('textarea, [type=date]')) target.blur();
      else back();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [back, isDeep]);
  const { place, screen } = trail.at(-1) ?? stopAt(agenda);
  return { screen, place, depth: trail.length, hasMoved, open, replace, back };
}
