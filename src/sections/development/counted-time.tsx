import type { PlannedBlock } from '#src/domain/development/kept-time.ts';
import { wallClock, weekdays } from '#src/domain/development/time-block.ts';
import type { TimeRecord } from '#src/domain/records/board-record.ts';
import { addDays, parseDay, type Day } from '#src/domain/values/day.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { KeptMarks } from '#src/ui/kept-marks.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import type { OwnTime } from '#src/usecases/development/own-time.ts';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { BlockForm } from './block-form.tsx';
import { CountedMonths } from './counted-months.tsx';
import type { Making } from './use-making.ts';

type Counted = Extract<OwnTime, { type: 'counted' }>;

interface CountedTimeProps {
  again: () => void;
  making: Making;
  /** What the person shared so far. */
  shared: readonly TimeRecord[];
  time: Counted;
}

/** The person's block: when it is, how this month and the last one went, and what of it the other side reads. */
export function CountedTime({ again, making, shared, time }: CountedTimeProps) {
  const frame = useFrame();
  const { catalogue, host, session } = frame;
  const { time: texts } = useScreenTexts().development;
  const { lastMonth, series, thisMonth, webLink } = time;
  const months = [thisMonth, ...(lastMonth.blocks.length > 0 ? [lastMonth] : [])];
  const hasEnded = series.lastDay !== null && series.lastDay < session.system.today();
  return (
    <Stack step="l">
      <Stack step="none">
        <Text use="body">{slotText(frame, texts, series)}</Text>
        <Text use="caption">{timesText(frame, texts, time).join(', ')}</Text>
      </Stack>
      {hasEnded && (
        <>
          <Text use="secondary">{texts.ended(catalogue.formats.day(series.lastDay))}</Text>
          <BlockForm making={making} />
        </>
      )}
      <CountedMonths months={months} shared={shared} />
      <Disclosure label={texts.days}>
        <Stack>
          <Rows label={texts.days}>
            {[...lastMonth.blocks, ...thisMonth.blocks].map((block, index) => (
              // The block before may have stood on the day this one began.
              <DayLine block={block} key={`${block.day} ${String(index)}`} />
            ))}
          </Rows>
          <Text use="caption">{texts.how}</Text>
          <Line>
            <TextButton onPress={again}>{texts.again}</TextButton>
            {webLink !== null && (
              <LinkOut
                href={webLink}
                onOpen={(url) => host.openLink(url)}
                opensText={catalogue.texts.common.opensOutside}
              >
                {texts.openInOutlook}
              </LinkOut>
            )}
          </Line>
        </Stack>
      </Disclosure>
    </Stack>
  );
}

function DayLine({ block: { became, day, movedTo } }: { block: PlannedBlock }) {
  const { formats } = useFrame().catalogue;
  const { time: texts } = useScreenTexts().development;
  const words = movedTo === null ? texts.state[became] : texts.movedTo(formats.dayOf(movedTo));
  return (
    <Line>
      <KeptMarks states={[became]} />
      <Text use="caption">{`${formats.day(day)}: ${words}`}</Text>
    </Line>
  );
}

type Texts = ReturnType<typeof useScreenTexts>['development']['time'];

/** `Tuesday afternoons`. */
function slotText({ catalogue, session }: Frame, texts: Texts, { days, start }: Counted['series']): string {
  const { time } = wallClock(start, session.system.timeZone());
  const part = time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
  const names = weekdays
    .filter((weekday) => days.includes(weekday))
    // The 1st of January 2024 was a Monday.
    .map((weekday) => catalogue.formats.weekday(addDays('2024-01-01' as Day, weekdays.indexOf(weekday))));
  return texts.slot(catalogue.formats.list(names), part);
}

/** `13:00–17:00`, the next one, and the last day. */
function timesText({ catalogue, session }: Frame, texts: Texts, time: Counted): readonly string[] {
  const { formats } = catalogue;
  const { series, thisMonth } = time;
  const next = thisMonth.blocks.find(({ became }) => became === 'ahead');
  const today = parseDay(session.system.today());
  const lasts = series.lastDay !== null && today !== null && series.lastDay >= today;
  return [
    formats.timeRange(series.start, series.end),
    ...(next
      ? [texts.next(next.movedTo === null ? formats.day(next.day) : formats.dayOf(next.movedTo))]
      : []),
    ...(lasts ? [texts.lastsTo(formats.day(series.lastDay))] : []),
  ];
}
