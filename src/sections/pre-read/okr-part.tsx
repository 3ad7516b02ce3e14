import type { Round } from '#src/domain/okr/confidence.ts';
import { meetingKey } from '#src/domain/records/feed-record.ts';
import { Byline } from '#src/ui/byline.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { saidIn, saidNow } from '../frame/said.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Part } from './part.tsx';
import type { OkrMove, OkrNews } from './use-okr-news.ts';

/** The key results to look at before the meeting, why, and how confident the two were; now, once one has said so oneself. */
export function OkrPart({ news: { failed, moves } }: { news: OkrNews }) {
  const { catalogue } = useFrame();
  const { okrs, preRead: texts } = useScreenTexts();
  if (moves.length + failed.length === 0) return null;
  return (
    <Part section="okrs" title={texts.moved}>
      {failed.map(({ source }) => (
        <Text key={source.planId} use="secondary">
          {okrs.failed(catalogue.texts.board.title[source.use])}
        </Text>
      ))}
      {moves.length > 0 && (
        <Rows label={texts.moved}>
          {moves.map((move) => (
            <Move key={move.result.taskId} move={move} />
          ))}
        </Rows>
      )}
    </Part>
  );
}

function Move({ move: { confidences, reason, result } }: { move: OkrMove }) {
  const frame = useFrame();
  const { okrs, preRead: texts } = useScreenTexts();
  const names = { me: frame.me, other: otherName(frame) };
  const last = confidences.earlier.at(-1);
  const lastWords = last && texts.dated(dayOf(frame, last), saidIn(okrs, last, names));
  const words = confidences.mine === null ? lastWords : saidNow(okrs, confidences, names);
  return (
    <Stack step="none">
      <Text use="body">
        <bdi>{result.title === '' ? okrs.untitled : result.title}</bdi>
      </Text>
      <Byline parts={[okrs.reasons[reason], words]} person={null} />
      {confidences.isHeld && <Text use="caption">{okrs.held(names.other)}</Text>}
    </Stack>
  );
}

/** The day of the meeting it was said for; the day it was said where that meeting is not known. */
function dayOf({ catalogue, snapshot }: Frame, { at, meetingId }: Round): string {
  const meeting = snapshot.view.records.get(meetingKey(meetingId))?.record;
  return catalogue.formats.dayOf(meeting?.kind === 'meeting' ? meeting.start : at);
}
