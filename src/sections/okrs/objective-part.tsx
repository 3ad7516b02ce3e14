import type { MeaningSlots } from '#src/domain/okr/label-meaning.ts';
import { commitmentOfAll, type Objective, type Result } from '#src/domain/okr/objective.ts';
import { IconLine } from '#src/ui/icon-line.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Agreement } from './agreement.tsx';
import { KeyResult } from './key-result.tsx';
import { Serves } from './serves.tsx';
import type { OkrReview } from './use-okrs.ts';

interface ObjectivePartProps {
  /** A team's objective is agreed by the team, and serves for itself. */
  isTeam: boolean;
  /** It stands above with what is agreed of it: here only its name says where the key results belong. @default false */
  isKnown?: boolean;
  objective: Objective;
  /** Those of its key results that stand here. */
  results: readonly Result[];
  review: OkrReview;
  slots: MeaningSlots;
  team: readonly Objective[];
}

/** An objective with some of its key results. */
export function ObjectivePart({
  isTeam,
  isKnown = false,
  objective,
  results,
  review,
  slots,
  team,
}: ObjectivePartProps) {
  const texts = useScreenTexts().okrs;
  const kind = commitmentOfAll(objective.results);
  const title = objective.place === null ? texts.noObjective : objective.title;
  return (
    <Stack>
      <Stack step="none">
        <Text as="h2" use="question">
          {title}
        </Text>
        {kind !== null && <IconLine icon={kind === 'committed' ? 'flag' : 'rise'}>{texts[kind]}</IconLine>}
        {!isTeam && !isKnown && objective.place !== null && (
          <>
            <Serves objective={objective} team={team} />
            <Agreement objective={objective} />
          </>
        )}
      </Stack>
      {results.length === 0 ? (
        <Text use="caption">{texts.noResults}</Text>
      ) : (
        <Rows label={title}>
          {results.map((result) => (
            <KeyResult
              confidences={review.confidences(result.taskId)}
              key={result.taskId}
              objective={objective}
              reason={review.reason(result.taskId)}
              result={result}
              slots={slots}
            />
          ))}
        </Rows>
      )}
    </Stack>
  );
}
