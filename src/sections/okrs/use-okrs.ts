import { useMemo, useState } from 'react';
import { toOpen, type Opened, type Reason, type Watched } from '#src/domain/okr/attention.ts';
import { confidencesOf, roundsByTask, type Confidences } from '#src/domain/okr/confidence.ts';
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
}

const uses = ['teamOkrs', 'okrs'] as const;

/** Reads the linked boards. What is opened is chosen once: a row must not go away under the finger that just answered it. */
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
  const [chosen, setChosen] = useState<readonly Opened[] | null>(null);
  const isThere = chosen?.every(({ taskId }) => results.some((result) => result.taskId === taskId)) ?? false;
  if (results.length > 0 && !isThere) {
    const watched = results.map((result): Watched => {
      const { commitment, taskId } = result;
      return { taskId, commitment, share: shareOf(result), confidences: confidences(taskId) };
    });
    const next = toOpen(watched);
    // Set while drawing: the first picture already has it.
    if (chosen === null || JSON.stringify(next) !== JSON.stringify(chosen)) setChosen(next);
  }
  const reason = (taskId: string): Reason | null =>
    chosen?.find((one) => one.taskId === taskId)?.reason ?? null;
  return { boards, reason, confidences };
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
