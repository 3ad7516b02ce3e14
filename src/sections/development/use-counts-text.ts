import type { TimeCounts } from '#src/domain/development/kept-time.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** How a month's counts read, the same for who shares and who reads: `November: 1 of 3 kept, 1 moved, 1 lost`. */
export function useCountsText(): (month: string, counts: TimeCounts) => string {
  const { catalogue } = useFrame();
  const { time: texts } = useScreenTexts().development;
  return (month, { kept, lost, moved, planned }) =>
    texts.ofMonth(
      catalogue.formats.month(month),
      planned === 0 ? texts.nothingYet : texts.counts(kept, planned, moved, lost),
    );
}
