import { parseDay } from '#src/domain/values/day.ts';
import { Byline, Due } from '#src/ui/byline.tsx';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { dueText } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf, markOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { isNothing, type AreaCard, type DevelopmentNews, type SharedMonth } from './development-news.ts';
import { Part } from './part.tsx';

/** So many cards are shown; the section has the others. */
const mostCards = 3;

/** What is under way in the development plan, and how dedicated time went as far as it is shared. */
export function DevelopmentPart({ news }: { news: DevelopmentNews }) {
  const { catalogue } = useFrame();
  const { areas, time } = useScreenTexts().development;
  const { board, sections } = catalogue.texts;
  const { cards, failed, lines, months } = news;
  const title = sections.development;
  const more = cards.length - mostCards;
  if (isNothing(news)) return null;
  return (
    <Part section="development" title={title}>
      {failed.map(({ source }) => (
        <Text key={source.planId} use="secondary">
          {areas.failedTitle(board.title.development)}
        </Text>
      ))}
      {cards.length + lines.length > 0 && (
        <Rows label={title}>
          {cards.slice(0, mostCards).map((one) => (
            <CardRow key={one.card.id} one={one} />
          ))}
          {lines.map(({ body, key }) => (
            <Text key={key} use="body">
              {body}
            </Text>
          ))}
        </Rows>
      )}
      {more > 0 && <Text use="caption">{areas.more(more)}</Text>}
      {months.length > 0 && (
        <Stack step="none">
          <Text use="caption">{time.title}</Text>
          {months.map((month) => (
            <MonthLine key={month.side} month={month} />
          ))}
        </Stack>
      )}
    </Part>
  );
}

function CardRow({ one: { area, card } }: { one: AreaCard }) {
  const frame = useFrame();
  const { due, progress } = useScreenTexts().development;
  const { late, text } = dueText(frame, card.dueAt === null ? null : parseDay(card.dueAt), true);
  return (
    <Stack step="none">
      <Text use="body">
        <bdi>{card.title}</bdi>
      </Text>
      <Byline
        parts={[
          area,
          card.progress === 'completed' ? null : progress[card.progress],
          card.dueAt !== null && <Due key="due" late={late} text={late ? text : due(text)} />,
        ]}
        person={null}
      />
    </Stack>
  );
}

function MonthLine({ month: { record, side } }: { month: SharedMonth }) {
  const frame = useFrame();
  const { development, preRead } = useScreenTexts();
  const { time } = development;
  const { kept, lost, month, moved, personId, planned } = record;
  const counts = time.ofMonth(
    frame.catalogue.formats.month(month),
    planned === 0 ? time.nothingYet : time.counts(kept, planned, moved, lost),
  );
  return (
    <PersonLine mark={markOf[side]}>{preRead.timeOf(bylineOf(frame, personId).name, counts)}</PersonLine>
  );
}
