import { Line } from '#src/ui/rows.tsx';
import { Face } from '#src/ui/face.tsx';
import { Sparkline } from '#src/ui/sparkline.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { MoodNews } from './mood-news.ts';
import { Part } from './part.tsx';

/** The report's happiness and how it went, or when that shows. */
export function MoodPart({ news }: { news: MoodNews }) {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  const { sections } = frame.catalogue.texts;
  if (news.type === 'none') return null;
  return (
    <Part section="happiness" title={sections.happiness}>
      {news.type === 'shown' ? (
        <Shown news={news} />
      ) : (
        <Text use="secondary">
          {frame.me === 'report' ? texts.moodAfterMine : texts.moodAfterShared(nameOf(frame, 'report'))}
        </Text>
      )}
    </Part>
  );
}

function Shown({ news: { last, points, value } }: { news: Extract<MoodNews, { type: 'shown' }> }) {
  const { formats } = useFrame().catalogue;
  const { happiness: texts } = useScreenTexts();
  // The values here go back a few weeks only: without one before it is not said that it is the first.
  const words = last === null ? texts.point(value) : texts.now(value, last);
  const first = points[0];
  return (
    <Line>
      <Face size={20} value={value} />
      <Text as="span" use="body">
        {words}
      </Text>
      {first && points.length > 1 && (
        <Sparkline
          label={texts.trend(formats.dayOf(first.at), words)}
          values={points.map((point) => point.value)}
        />
      )}
    </Line>
  );
}
