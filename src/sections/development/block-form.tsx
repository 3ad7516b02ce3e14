import { useState } from 'react';
import { nextDay, lastDayOfQuarter, weekdays, type Weekday } from '#src/domain/development/time-block.ts';
import { addDays, type Day } from '#src/domain/values/day.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Segments } from '#src/ui/segments.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { TimeField } from '#src/ui/time-field.tsx';
import type { BlockOutcome } from '#src/usecases/development/time-block.ts';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { Making } from './use-making.ts';

const lengths = ['60', '120', '180', '240'] as const;
type Length = (typeof lengths)[number];

/** One sentence what a block is; choosing one comes when asked for. */
export function BlockForm({ making }: { making: Making }) {
  const { form: texts } = useScreenTexts().development;
  return (
    <Stack step="none">
      <Text use="secondary">{texts.title}</Text>
      <Disclosure label={texts.choose} startsOpen={making.slot !== null}>
        <SlotChoice making={making} />
      </Disclosure>
    </Stack>
  );
}

/** Chooses day, time and length of a weekly block and puts it into the person's own calendar. */
function SlotChoice({ making }: { making: Making }) {
  const { form: texts } = useScreenTexts().development;
  const { isMaking, make, outcome, slot } = making;
  const [weekday, setWeekday] = useState<Weekday | null>(slot?.weekday ?? null);
  const [start, setStart] = useState(slot?.start ?? '13:00');
  const [length, setLength] = useState<Length>(lengths.find((one) => Number(one) === slot?.minutes) ?? '240');
  const missing = weekday === null ? texts.noDay : start === '' ? texts.noStart : undefined;
  function press(): void {
    if (weekday !== null) make({ weekday, start, minutes: Number(length) });
  }
  return (
    <Stack step="l">
      <DayChoice onChange={setWeekday} value={weekday} />
      <TimeField label={texts.start} onChange={setStart} value={start} />
      <Stack step="none">
        <Text use="title">{texts.length}</Text>
        <Segments
          legend={texts.length}
          onChange={setLength}
          options={lengths.map((value) => ({ value, content: texts.hours(Number(value)) }))}
          value={length}
        />
      </Stack>
      <Stack>
        {weekday !== null && start !== '' && <Preview start={start} weekday={weekday} />}
        <Text use="caption">{texts.what}</Text>
        <Text use="caption">{texts.consent}</Text>
      </Stack>
      {outcome && <NotMade outcome={outcome} />}
      {isMaking && <SkeletonLines count={0} label={texts.making} />}
      <PrimaryButton label={texts.make} look="outline" missing={missing} onPress={press} />
    </Stack>
  );
}

function DayChoice({ onChange, value }: { onChange: (day: Weekday) => void; value: Weekday | null }) {
  const { catalogue } = useFrame();
  const { form: texts } = useScreenTexts().development;
  return (
    <Stack step="none">
      <Text use="title">{texts.day}</Text>
      <Segments
        legend={texts.day}
        onChange={onChange}
        options={weekdays.map((weekday, index) => ({
          value: weekday,
          // The 1st of January 2024 was a Monday.
          content: catalogue.formats.weekday(addDays('2024-01-01' as Day, index)),
        }))}
        value={value}
      />
    </Stack>
  );
}

/** From when to when, before anything is made. */
function Preview({ start, weekday }: { start: string; weekday: Weekday }) {
  const { catalogue, now, session } = useFrame();
  const { form: texts } = useScreenTexts().development;
  const { formats } = catalogue;
  const first = nextDay({ start, weekday }, now, session.system.timeZone());
  return (
    <Text use="body">
      {texts.preview(formats.weekday(first), formats.day(first), formats.day(lastDayOfQuarter(first)))}
    </Text>
  );
}

function NotMade({ outcome }: { outcome: BlockOutcome }) {
  const { catalogue } = useFrame();
  const { form: texts } = useScreenTexts().development;
  switch (outcome.type) {
    case 'made':
      return null;
    case 'unknown':
      // What stands in its place then says so: ./unfinished-block.tsx.
      return null;
    case 'notAgreed':
      return <StateNote icon="lock" text={texts.notAgreedText} title={texts.notAgreedTitle} />;
    case 'failed':
      return (
        <StateNote
          details={<FailureDetails failure={outcome.failure} texts={catalogue.texts.common} />}
          icon="failure"
          text={outcome.failure.kind === 'offline' ? texts.offlineText : texts.failedText}
          title={texts.failedTitle}
          tone="failure"
        />
      );
  }
}
