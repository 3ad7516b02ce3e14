import type { Texts } from '#src/locales/en.ts';
import type { System } from '#src/ports/system.ts';
import { useAfter } from '#src/sections/frame/use-now.ts';
import { PageSkeleton } from '#src/ui/page-skeleton.tsx';

/** A wait gets other words from here on. */
const SLOW_AFTER_MS = 2_000;

interface StartingScreenProps {
  /** How far a search is, null when none is under way. */
  search: { readonly looked: number; readonly of: number } | null;
  system: System;
  texts: Texts['start'];
}

/** Until something of the pair can be shown. Words appear when it takes longer than a blink. */
export function StartingScreen({ search, system, texts }: StartingScreenProps) {
  const isSlow = useAfter(system, SLOW_AFTER_MS);
  if (search) return <PageSkeleton label={texts.searching(search.looked, search.of)} />;
  return <PageSkeleton label={isSlow ? texts.slow : texts.looking} />;
}
