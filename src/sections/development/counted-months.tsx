import type { TimeRecord } from '#src/domain/records/board-record.ts';
import { KeptMarks } from '#src/ui/kept-marks.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import type { OwnMonth } from '#src/usecases/development/own-time.ts';
import { ShareMonth } from './share-month.tsx';
import { useCountsText } from './use-counts-text.ts';

interface CountedMonthsProps {
  months: readonly OwnMonth[];
  /** What the person shared so far. */
  shared: readonly TimeRecord[];
}

/** How months went and what of them the other side reads; then what is shared of others, which can still be taken back. */
export function CountedMonths({ months, shared }: CountedMonthsProps) {
  const counted = new Set(months.map(({ month }) => month));
  return (
    <>
      {months.map((month) => (
        <Stack key={month.month}>
          <MonthLine month={month} />
          <ShareMonth
            counts={month.counts}
            month={month.month}
            shared={shared.find((record) => record.month === month.month) ?? null}
          />
        </Stack>
      ))}
      {shared
        .filter((record) => !counted.has(record.month))
        .map((record) => (
          <ShareMonth counts={null} key={record.month} month={record.month} shared={record} />
        ))}
    </>
  );
}

function MonthLine({ month: { blocks, counts, month } }: { month: OwnMonth }) {
  const text = useCountsText();
  return (
    <Stack>
      <Text use="body">{text(month, counts)}</Text>
      <KeptMarks states={blocks.map(({ became }) => became)} />
    </Stack>
  );
}
