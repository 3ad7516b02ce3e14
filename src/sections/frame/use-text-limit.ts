import type { TextLimit } from '#src/ui/text-limit.ts';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** How much a field takes, and how it says so. Ask {@link isOver} before saving: a text over it stays in its field. */
export function useTextLimit(most: number): TextLimit {
  const { formats } = useFrame().catalogue;
  const { field } = useScreenTexts();
  return {
    most,
    text: (used) => field.count(formats.number(used), formats.number(most), Math.max(0, used - most)),
  };
}
