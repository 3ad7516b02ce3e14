import { useEffect } from 'react';
import type { Side } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import type { About } from '#src/domain/rating/rating.ts';
import { meetingKey } from '#src/domain/records/feed-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { Trend } from '#src/ui/trend.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useHistory } from '../frame/use-history.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { standingOf } from './standing-of.ts';
import { useRatingDesk } from '../frame/use-rating-desk.ts';

/** Earlier ratings of a direction, once this person has sealed it. Before, they would sway them. */
export function Earlier({ about }: { about: About }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance.history;
  return (
    <Disclosure label={texts.label(nameOf(frame, about))}>
      <EarlierRatings about={about} />
    </Disclosure>
  );
}

function EarlierRatings({ about }: { about: About }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance.history;
  const meetings = useEarlierMeetings(about);
  const raters: readonly Side[] = ['report', 'manager'];
  return (
    <Stack>
      {meetings.state !== 'read' && (
        <Text use="caption">{meetings.state === 'reading' ? texts.reading : texts.offline}</Text>
      )}
      {meetings.directions.length === 0 && meetings.state === 'read' && (
        <Text use="secondary">{texts.none}</Text>
      )}
      {meetings.directions.length > 0 &&
        raters.map((rater) => (
          <RaterTrend
            about={about}
            directions={meetings.directions}
            key={rater}
            name={nameOf(frame, rater)}
            rater={rater}
          />
        ))}
    </Stack>
  );
}

interface Dated {
  readonly at: string;
  readonly direction: Direction;
}

interface RaterTrendProps {
  about: About;
  directions: readonly Dated[];
  name: string;
  rater: Side;
}

function RaterTrend({ about, directions, name, rater }: RaterTrendProps) {
  const frame = useFrame();
  const { formats } = frame.catalogue;
  const texts = useScreenTexts().performance.history;
  const label = texts.trend(name, nameOf(frame, about));
  return (
    <Stack step="none">
      <Text use="caption">{label}</Text>
      <Trend
        label={label}
        points={directions.map(({ at, direction }) => {
          const { opened } = standingOf(direction, rater);
          const value = opened?.type === 'rating' ? opened.value : null;
          return {
            label: formats.dayOf(at),
            text: value === null ? texts.noValue : texts.value(value),
            value,
          };
        })}
        table={{ caption: label, columns: texts.columns, label: texts.table }}
      />
    </Stack>
  );
}

/** The meetings before this one in which the direction was rated, oldest first, each judged like the one of today. */
function useEarlierMeetings(about: About): {
  readonly directions: readonly Dated[];
  readonly state: 'reading' | 'read' | 'failed';
} {
  const { agenda } = useFrame();
  const desk = useRatingDesk();
  const seals = useHistory('seal');
  const secrets = useHistory('secret');
  const opens = useHistory('open');
  const meetings = useHistory('meeting');
  useEffect(
    () => desk.takeHistory([...seals.older, ...secrets.older, ...opens.older]),
    [desk, opens.older, seals.older, secrets.older],
  );
  const starts = new Map(meetings.records.map((record) => [record.key, record.start]));
  const atOf = (meetingId: Guid, direction: Direction): string =>
    starts.get(meetingKey(meetingId)) ?? direction.mine.seal?.at ?? direction.theirs.seal?.at ?? '';
  const known = new Set<Guid>(
    seals.records
      .filter((seal) => seal.about === about && seal.meetingId !== agenda.meetingId)
      .map(({ meetingId }) => meetingId),
  );
  const directions = [...known]
    .map((meetingId) => {
      const direction = desk.direction(meetingId, about);
      return { at: atOf(meetingId, direction), direction };
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const all = [seals, secrets, opens, meetings];
  const state = all.some((one) => one.state === 'failed')
    ? 'failed'
    : all.some((one) => one.state === 'reading')
      ? 'reading'
      : 'read';
  return { directions, state };
}
