import { useCallback, useEffect, useState } from 'react';
import { sections, type Section } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';

/** A place in the panel. */
export type Screen =
  | { readonly name: 'agenda' }
  | { readonly name: 'section'; readonly section: Section }
  | { readonly name: 'board'; readonly use: BoardUse }
  /** The two questions of the meeting nobody closed. */
  | { readonly name: 'unclosed' }
  | { readonly name: 'summary' }
  | { readonly name: 'waiting' };

export interface Navigation {
  readonly screen: Screen;
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

/** Where the panel is. `subPage` is the section a link asked for. Escape goes back, unless a field used it. */
export function useNavigation(subPage: string | null): Navigation {
  const [trail, setTrail] = useState<readonly Screen[]>(() => {
    const asked = screenOf(subPage);
    return asked ? [agenda, asked] : [agenda];
  });
  const [hasMoved, setHasMoved] = useState(false);
  const move = useCallback((next: (trail: readonly Screen[]) => readonly Screen[]) => {
    setHasMoved(true);
    setTrail(next);
  }, []);
  const back = useCallback(() => move((trail) => (trail.length > 1 ? trail.slice(0, -1) : trail)), [move]);
  const open = useCallback((screen: Screen) => move((trail) => [...trail, screen]), [move]);
  const replace = useCallback(
    (screen: Screen) =>
      move((trail) => (trail.length > 1 ? [...trail.slice(0, -1), screen] : [...trail, screen])),
    [move],
  );
  const isDeep = trail.length > 1;
  useEffect(() => {
    if (!isDeep) return;
    function handleKey(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) back();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [back, isDeep]);
  return { screen: trail.at(-1) ?? agenda, depth: trail.length, hasMoved, open, replace, back };
}
