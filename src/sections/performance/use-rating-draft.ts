import { useEffect, useRef, useState } from 'react';
import type { About, RatingValue } from '#src/domain/rating/rating.ts';
import { draftId } from '#src/domain/records/own-item.ts';
import { keepDraft } from '#src/usecases/rating/rate.ts';
import { useFrame } from '../frame/frame-context.ts';

/** A line that is being written goes into the writer's own folder after so long without another letter: ms. */
const KEEP_AFTER_MS = 1_200;

interface RatingDraftState {
  readonly id: string;
  readonly value: RatingValue | null;
  readonly note: string;
  readonly choose: (value: RatingValue | null) => void;
  readonly write: (note: string) => void;
  /** What was not kept yet will not be: it is sealed or passed now. */
  readonly stop: () => void;
  /** What was written here is settled: what is kept is taken over again. */
  readonly renew: () => void;
}

/** What is chosen and written about a direction before it is sealed: the writer's own, and kept over reloads and devices. */
export function useRatingDraft(about: About): RatingDraftState {
  const { agenda, session, snapshot } = useFrame();
  const { meetingId } = agenda;
  const id = draftId(meetingId, about);
  const kept = snapshot.view.own.find((item) => item.id === id);
  const before = kept?.kind === 'draft' ? kept : null;
  const [draft, setDraft] = useState({ value: before?.value ?? null, note: before?.note ?? '' });
  const wasTouched = useRef(false);
  const latest = useRef(draft);
  /** What this screen took over or kept last: what is kept next is made over that. */
  const base = useRef<typeof draft | null>(before);
  // Of another device, or read after this screen was drawn: taken over as long as nothing was done here.
  useEffect(() => {
    if (!before || wasTouched.current) return;
    base.current = before;
    latest.current = { value: before.value, note: before.note };
    setDraft(latest.current);
  }, [before]);
  /** What still has to be kept, and how to stop waiting for it. */
  const pending = useRef<{ readonly keep: () => void; readonly cancel: () => void } | null>(null);
  // Left before it was kept: now or never.
  useEffect(() => () => pending.current?.keep(), []);
  function stop(): void {
    pending.current?.cancel();
    pending.current = null;
  }
  function change(next: typeof draft, waitMs: number): void {
    wasTouched.current = true;
    latest.current = next;
    setDraft(next);
    stop();
    const keep = (): void => {
      stop();
      void keepDraft(session, meetingId, about, latest.current, base.current);
      base.current = latest.current;
    };
    if (waitMs === 0) keep();
    else pending.current = { keep, cancel: session.system.after(waitMs, keep) };
  }
  return {
    ...draft,
    id,
    choose: (value) => change({ ...latest.current, value }, 0),
    write: (note) => change({ ...latest.current, note }, KEEP_AFTER_MS),
    stop,
    renew: () => {
      stop();
      wasTouched.current = false;
    },
  };
}
