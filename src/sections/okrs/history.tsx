import { confidencesOf, roundsOf } from '#src/domain/okr/confidence.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { Given } from '#src/domain/records/board-record.ts';
import { Line } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { Sparkline } from '#src/ui/sparkline.tsx';
import { Text } from '#src/ui/text.tsx';
import { ValueTable } from '#src/ui/value-table.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useHistory } from '../frame/use-history.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

const sides: readonly Side[] = ['report', 'manager'];

/** The confidences of earlier meetings: a line for each of the two, and every number in a table. The past is read when this is opened. */
export function ConfidenceHistory({ taskId }: { taskId: string }) {
  const frame = useFrame();
  const { formats } = frame.catalogue;
  const texts = useScreenTexts().okrs;
  const { records, state } = useHistory('review');
  const rounds = roundsOf(records, frame.snapshot.space.pair).get(taskId) ?? [];
  const { earlier } = confidencesOf(rounds, frame.agenda.meetingId, frame.me);
  if (earlier.length === 0 && state === 'reading') return <SkeletonLines label={texts.historyReading} />;
  if (earlier.length === 0 && state === 'read') return <Text use="caption">{texts.historyNone}</Text>;
  const words = (given: Given | undefined): string => {
    if (given?.confidence == null) return texts.noValue;
    return given.unchanged ? `${String(given.confidence)}, ${texts.unchanged}` : String(given.confidence);
  };
  return (
    <>
      {state === 'failed' && <Text use="caption">{texts.historyFailed}</Text>}
      {earlier.length > 1 &&
        sides.map((side) => (
          <Line key={side}>
            <Text as="span" use="caption">
              {nameOf(frame, side)}
            </Text>
            <Sparkline
              label={texts.historyOf(
                nameOf(frame, side),
                earlier.map(({ given }) => words(given[side])).join(', '),
              )}
              values={earlier.map(({ given }) => given[side]?.confidence ?? null)}
            />
          </Line>
        ))}
      {earlier.length > 0 && (
        <ValueTable
          caption={texts.history}
          columns={[texts.historyWhen, ...sides.map((side) => nameOf(frame, side))]}
          rows={earlier.map(({ at, given, meetingId }) => ({
            key: meetingId,
            cells: [formats.dayOf(at), ...sides.map((side) => words(given[side]))],
          }))}
        />
      )}
    </>
  );
}
