import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import { Group } from '#src/ui/group.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { leaveUnclosed } from '#src/usecases/meeting.ts';
import { useFrame } from '../frame/frame-context.ts';

/** Nobody closed the last meeting: its two questions are offered once. */
export function UnclosedNote({ meeting }: { meeting: MeetingRecord }) {
  const { catalogue, navigation, session } = useFrame();
  const { agenda, common } = catalogue.texts;
  return (
    <Group look="well" title={agenda.unclosed(catalogue.formats.dayOf(meeting.start))}>
      <Text use="secondary">{agenda.unclosedText}</Text>
      <Line>
        <TextButton onPress={() => navigation.open({ name: 'unclosed' })}>{agenda.unclosedAnswer}</TextButton>
        <TextButton look="quiet" onPress={() => void leaveUnclosed(session, meeting)}>
          {common.leave}
        </TextButton>
      </Line>
    </Group>
  );
}
