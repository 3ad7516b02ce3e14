import { useEffect, useState } from 'react';
import { agendaBlock } from '#src/domain/invitation/agenda-block.ts';
import { hasBlock } from '#src/domain/invitation/insert-block.ts';
import { screenTextsOfAll } from '#src/locales/screens.ts';
import type { EventBody } from '#src/ports/event-item.ts';
import { asFailure } from '#src/ports/failure.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { putAgenda, type PutOutcome } from '#src/usecases/put-agenda.ts';
import { useFrame } from '../frame/frame-context.ts';
import { hasOkrsBoard } from '../frame/section-name.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface Invitation {
  /** A block of ours is in it; null until it is read. */
  readonly has: boolean | null;
  readonly isPutting: boolean;
  /** How the last try ended, or the first reading when that failed; null while one runs. */
  readonly outcome: PutOutcome | null;
  /** Puts the agenda of this meeting in, one press at a time. */
  readonly put: () => void;
}

/** The invitation's text: read once for what the button says, and again with each press. */
export function useInvitation(body: EventBody, link: string): Invitation {
  const frame = useFrame();
  const { invitation: texts } = useScreenTexts();
  const announce = useAnnounce();
  const [has, setHas] = useState<boolean | null>(null);
  const [isPutting, setIsPutting] = useState(false);
  const [outcome, setOutcome] = useState<PutOutcome | null>(null);
  useEffect(() => {
    let isGone = false;
    body.read().then(
      (read) => {
        if (!isGone) setHas(hasBlock(read));
      },
      (thrown: unknown) => {
        if (isGone) return;
        setHas(false);
        setOutcome({ type: 'notRead', failure: asFailure(thrown) });
      },
    );
    return () => {
      isGone = true;
    };
  }, [body]);
  async function run(): Promise<void> {
    setIsPutting(true);
    setOutcome(null);
    const known = await screenTextsOfAll();
    const sections = frame.agenda.clocks.map(({ planned, section }) => ({
      section: section === 'okrs' && !hasOkrsBoard(frame) ? ('priorities' as const) : section,
      minutes: planned,
    }));
    const made = await putAgenda(
      body,
      agendaBlock({ texts: texts.block, link, sections }),
      known.map(({ invitation }) => invitation.block),
    );
    setIsPutting(false);
    setOutcome(made);
    if (made.type !== 'put' && made.type !== 'same') return;
    setHas(true);
    announce(made.type === 'put' ? texts.done : texts.same);
  }
  const put = (): void => {
    if (!isPutting) void run();
  };
  return { has, isPutting, outcome, put };
}
