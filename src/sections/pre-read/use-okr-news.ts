import { useMemo } from 'react';
import { toOpen, type Reason } from '#src/domain/okr/attention.ts';
import { confidencesOf, roundsByTask, type Confidences } from '#src/domain/okr/confidence.ts';
import { okrsOf, type Result } from '#src/domain/okr/objective.ts';
import { shareOf } from '#src/domain/okr/progress.ts';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import { useFrame } from '../frame/frame-context.ts';

/** A key result to look at, with what one may see of its confidences. */
export interface OkrMove {
  readonly result: Result;
  readonly reason: Reason;
  readonly confidences: Confidences;
}

/** What the linked boards of OKRs have to say before a meeting. */
export interface OkrNews {
  /** At most three, the most telling first. */
  readonly moves: readonly OkrMove[];
  /** How many key results there are, and of how many this person has said something for this meeting. */
  readonly all: number;
  readonly given: number;
  /** Boards that Planner did not let us read, and of which there is no copy here. */
  readonly failed: readonly BoardReading[];
}

/** Reads the linked boards by the rules of the OKRs section: its order of attention, and nothing of the other side's before one's own. */
export function useOkrNews(): OkrNews {
  const { agenda, me, snapshot } = useFrame();
  const { boards, space, view } = snapshot;
  const { meetingId } = agenda;
  return useMemo(() => {
    const readings = (['teamOkrs', 'okrs'] as const).flatMap((use) =>
      boards.filter(({ source }) => source.use === use),
    );
    const rounds = roundsByTask(view, space.pair);
    const watched = readings.flatMap(({ board, source }) =>
      board === null
        ? []
        : okrsOf(board, source, view).objectives.flatMap(({ results }) =>
            results.map((result) => ({
              result,
              taskId: result.taskId,
              commitment: result.commitment,
              share: shareOf(result),
              confidences: confidencesOf(rounds.get(result.taskId) ?? [], meetingId, me),
            })),
          ),
    );
    const moves = toOpen(watched).flatMap(({ reason, taskId }): OkrMove[] => {
      const found = watched.find((one) => one.taskId === taskId);
      return found ? [{ result: found.result, confidences: found.confidences, reason }] : [];
    });
    return {
      moves,
      all: watched.length,
      given: watched.filter(({ confidences }) => confidences.mine !== null).length,
      failed: readings.filter(({ board, failure }) => board === null && failure !== null),
    };
  }, [boards, me, meetingId, space, view]);
}
