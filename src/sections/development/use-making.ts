import { useState } from 'react';
import type { TimeSlot } from '#src/domain/development/time-block.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { makeBlock, type BlockOutcome } from '#src/usecases/development/time-block.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** A block being put into the calendar. It outlives the form, whose place changes while what is being made is remembered. */
export interface Making {
  readonly isMaking: boolean;
  readonly make: (slot: TimeSlot) => void;
  /** How the last try ended; null before the first and while one runs. */
  readonly outcome: BlockOutcome | null;
  /** What was last tried. */
  readonly slot: TimeSlot | null;
}

/** Puts blocks into the person's own calendar, one at a time. */
export function useMaking(): Making {
  const { session } = useFrame();
  const { form, time } = useScreenTexts().development;
  const announce = useAnnounce();
  const [isMaking, setIsMaking] = useState(false);
  const [outcome, setOutcome] = useState<BlockOutcome | null>(null);
  const [slot, setSlot] = useState<TimeSlot | null>(null);
  async function run(wanted: TimeSlot): Promise<void> {
    setIsMaking(true);
    setOutcome(null);
    setSlot(wanted);
    const made = await makeBlock(session, wanted, time.subject);
    setIsMaking(false);
    setOutcome(made);
    if (made.type === 'made') announce(form.made);
  }
  const make = (wanted: TimeSlot): void => {
    if (!isMaking) void run(wanted);
  };
  return { isMaking, make, outcome, slot };
}
