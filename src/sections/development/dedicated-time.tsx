import { sharedTime } from '#src/domain/development/shared-time.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { TimeRecord } from '#src/domain/records/board-record.ts';
import { Group } from '#src/ui/group.tsx';
import { KeptMarks, type KeptState } from '#src/ui/kept-marks.tsx';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { OwnTime } from './own-time.tsx';
import { useCountsText } from './use-counts-text.ts';

/** The time both keep free for their own development, the report's first. Of the other side there is what they chose to share. */
export function DedicatedTime() {
  const { me } = useFrame();
  const { time: texts } = useScreenTexts().development;
  return (
    <Group look="hairline" title={texts.title}>
      <Stack step="l">
        {(['report', 'manager'] as const).map((side) =>
          side === me ? <OwnTime key={side} /> : <OtherTime key={side} side={side} />,
        )}
      </Stack>
    </Group>
  );
}

/** What the other side shared. Nothing, not even a word, while that is nothing: it is theirs to share. */
function OtherTime({ side }: { side: Side }) {
  const frame = useFrame();
  const { time: texts } = useScreenTexts().development;
  const months = sharedTime(frame.snapshot.view, frame.snapshot.space.pair[side].id);
  if (months.length === 0) return null;
  const name = nameOf(frame, side);
  return (
    <Stack>
      <PersonLine mark={markOf[side]}>
        <Text as="h3" use="title">
          {name}
        </Text>
      </PersonLine>
      <Rows label={`${texts.title}: ${name}`}>
        {months.map((record) => (
          <SharedMonth key={record.month} record={record} />
        ))}
      </Rows>
    </Stack>
  );
}

function SharedMonth({ record }: { record: TimeRecord }) {
  const text = useCountsText();
  return (
    <Stack>
      <Text use="body">{text(record.month, record)}</Text>
      <KeptMarks states={statesOf(record)} />
    </Stack>
  );
}

/** The counts as marks: which days they were is not shared. */
function statesOf({ kept, lost, moved }: TimeRecord): readonly KeptState[] {
  const times = (number: number, state: KeptState): readonly KeptState[] =>
    Array.from({ length: number }, () => state);
  return [...times(kept, 'kept'), ...times(moved, 'moved'), ...times(lost, 'lost')];
}
