import type { TimeCounts } from '#src/domain/development/kept-time.ts';
import type { TimeRecord } from '#src/domain/records/board-record.ts';
import { Audience } from '#src/ui/audience.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { shareTime, takeBackTime } from '#src/usecases/development/share-time.ts';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { useCountsText } from './use-counts-text.ts';

interface ShareMonthProps {
  /** As counted now; null when they cannot be. */
  counts: TimeCounts | null;
  month: string;
  shared: TimeRecord | null;
}

/** What the other side reads of a month, word for word, before and after it is shared, and the way back. */
export function ShareMonth({ counts, month, shared }: ShareMonthProps) {
  const frame = useFrame();
  const { catalogue, session } = frame;
  const { time: texts } = useScreenTexts().development;
  const announce = useAnnounce();
  const text = useCountsText();
  const name = otherName(frame);
  const monthName = catalogue.formats.month(month);
  const isNew = counts !== null && counts.planned > 0 && (shared === null || !isSame(counts, shared));
  if (shared === null && !isNew) return null;
  return (
    <Stack step="none">
      {shared !== null && <Audience phrase={catalogue.texts.audience.bothOfUs} size="two" />}
      <Text use="caption">
        {shared === null
          ? counts !== null && texts.wouldRead(name, text(month, counts))
          : counts !== null && !isNew
            ? texts.readsLine(name)
            : texts.reads(name, text(month, shared))}
      </Text>
      <Line>
        {isNew && (
          <TextButton
            fullLabel={`${shared === null ? texts.share(name) : texts.shareNew}: ${monthName}`}
            onPress={() => void shareTime(session, month, counts).then(() => announce(texts.shared))}
          >
            {shared === null ? texts.share(name) : texts.shareNew}
          </TextButton>
        )}
        {shared !== null && (
          <TextButton
            fullLabel={`${texts.takeBack}: ${monthName}`}
            look="quiet"
            onPress={() => void takeBackTime(session, month).then(() => announce(texts.takenBack))}
          >
            {texts.takeBack}
          </TextButton>
        )}
      </Line>
    </Stack>
  );
}

function isSame(one: TimeCounts, other: TimeCounts): boolean {
  return (
    one.planned === other.planned &&
    one.kept === other.kept &&
    one.moved === other.moved &&
    one.lost === other.lost
  );
}
