import type { MoodPoint } from '#src/domain/happiness/mood-trend.ts';
import { valueBefore } from '#src/domain/happiness/mood-trend.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { Trend } from '#src/ui/trend.tsx';
import type { History } from '#src/usecases/history.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { HistoryState } from './history-state.tsx';

interface MoodOverTimeProps {
  points: readonly MoodPoint[];
  state: History['state'];
  value: RatingValue;
}

/** The trend as picture and table, with what it is and who sees it. */
export function MoodOverTime({ points, state, value }: MoodOverTimeProps) {
  const { agenda, catalogue } = useFrame();
  const texts = useScreenTexts().happiness;
  const { formats } = catalogue;
  const first = points[0];
  if (!first) return null;
  const now = texts.now(value, valueBefore(points, agenda.meetingId));
  return (
    <Stack>
      <Trend
        label={texts.trend(formats.dayOf(first.at), now)}
        note={points.some((point) => point.value === null) ? texts.trendNote : undefined}
        points={points.map((point) => ({
          label: formats.dayOf(point.at),
          text: point.value === null ? texts.noValue : texts.point(point.value),
          value: point.value,
        }))}
        table={{
          caption: texts.table.caption,
          columns: { value: texts.table.value, when: texts.table.when },
          label: texts.table.label,
        }}
      />
      <HistoryState state={state} />
      <Text use="caption">{texts.trendCaption}</Text>
    </Stack>
  );
}
