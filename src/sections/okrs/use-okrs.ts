import { useMemo, useState } from 'react';
import { toOpen, type Opened, type Reason, type Watched } from '#src/domain/okr/attention.ts';
import { confidencesOf, roundsByTask, type Confidences } from '#src/domain/okr/confidence.ts';
import { goneFrom, type Gone } from '#src/domain/okr/gone.ts';
import { okrsOf, type Objective, type Okrs, type Result } from '#src/domain/okr/objective.ts';
import { shareOf } from '#src/domain/okr/progress.ts';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import { useFrame } from '../frame/frame-context.ts';

/** One linked board, read as OKRs. */
export interface OkrBoard extends Okrs {
  readonly reading: BoardReading;
  readonly title: string;
  readonly isTeam: boolean;
}

/** The boards of this section, the team's first, and what is opened of them. */
export interface OkrReview {
  readonly boards: readonly OkrBoard[];
  /** Why a key result is looked at first, as chosen when the screen was opened; null for the others. */
  readonly reason: (taskId: string) => Reason | null;
  readonly confidences: (taskId: string) => Confidences;
  readonly gone: Gone;
}

const uses = ['teamOkrs', 'okrs'] as const;

interface Chosen {
  readonly opened: readonly Opened[];
  /** The boards it was chosen from. */
  readonly planIds: string;
}

/**
 * Reads the linked boards. What is opened is chosen once: a row must not go away under the finger that just answered it. It is chosen again when a card of
 * it went, and when a board came that was not read before: the team's is not part of what a new device reads first.
 */
export function useOkrs(): OkrReview {
  const { agenda, me, snapshot } = useFrame();
  const { boards: readings, space, view } = snapshot;
  const boards = useMemo(
    () =>
      uses.flatMap((use) =>
        readings
          .filter(({ source }) => source.use === use)
          .flatMap((reading): OkrBoard[] => {
            if (reading.board === null) return [];
            const { title } = reading.board;
            return [
              { ...okrsOf(reading.board, reading.source, view), isTeam: use === 'teamOkrs', reading, title },
            ];
          }),
      ),
    [readings, view],
  );
  const rounds = useMemo(() => roundsByTask(view, space.pair), [space.pair, view]);
  const confidences = (taskId: string): Confidences =>
    confidencesOf(rounds.get(taskId) ?? [], agenda.meetingId, me);
  const results = boards.flatMap(({ objectives }) => objectives.flatMap(({ results }) => results));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const planIds = boards.map(({ reading }) => reading.source.planId).join(' ');
  const isThere =
    chosen?.planIds === planIds &&
    chosen.opened.every(({ taskId }) => results.some((result) => result.taskId === taskId));
  if (results.length > 0 && !isThere) {
    const watched = results.map((result): Watched => {
      const { commitment, taskId } = result;
      return { taskId, commitment, share: shareOf(result), confidences: confidences(taskId) };
    });
    const next = { opened: toOpen(watched), planIds };
    // Set while drawing: the first picture already has it.
    if (JSON.stringify(next) !== JSON.stringify(chosen)) setChosen(next);
  }
  const reason = (taskId: string): Reason | null =>
    chosen?.opened.find((one) => one.taskId === taskId)?.reason ?? null;
  const isAllRead =
    boards.length > 0 &&
    readings.every(
      ({ board, source }) => board !== null || (source.use !== 'okrs' && source.use !== 'teamOkrs'),
    );
  const gone = useMemo(
    () =>
      isAllRead
        ? goneFrom(
            boards.flatMap(({ objectives, reading: { board, source } }) =>
              board === null ? [] : [{ board, link: source, objectives }],
            ),
            view,
            rounds,
          )
        : { results: [], goals: [] },
    [boards, isAllRead, rounds, view],
  );
  return { boards, reason, confidences, gone };
}

/** The objectives with only those key results that `picks`; objectives that have none are left out. */
export function picked(
  objectives: readonly Objective[],
  picks: (result: Result) => boolean,
): readonly { readonly objective: Objective; readonly results: readonly Result[] }[] {
  return objectives.flatMap((objective) => {
    const results = objective.results.filter(picks);
    return results.length > 0 ? [{ objective, results }] : [];
  });
}

/** Objectives nothing stands under yet: they can be agreed, and say whom they serve, before their first key result. */
export function withoutResults(objectives: readonly Objective[]): readonly Objective[] {
  return objectives.filter(({ place, results }) => place !== null && results.length === 0);
}
