import { sharedTime } from '#src/domain/development/shared-time.ts';
import type { DedicatedBlock } from '#src/domain/records/own-item.ts';
import type { TimeRecord } from '#src/domain/records/board-record.ts';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import type { OwnTime as OwnTimeRead } from '#src/usecases/development/own-time.ts';
import { ownBlock } from '#src/usecases/development/time-block.ts';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { BlockForm } from './block-form.tsx';
import { CountedMonths } from './counted-months.tsx';
import { CountedTime } from './counted-time.tsx';
import { ShareMonth } from './share-month.tsx';
import { UnfinishedBlock } from './unfinished-block.tsx';
import { useMaking, type Making } from './use-making.ts';
import { useOwnTime } from './use-own-time.ts';

/** The person's own dedicated time. Hidden with whatever else is only theirs; what they shared stays. */
export function OwnTime() {
  const { catalogue, hidesMine, me, snapshot } = useFrame();
  const block = ownBlock(snapshot.view);
  const shared = sharedTime(snapshot.view, snapshot.me);
  const making = useMaking();
  if (hidesMine && shared.length === 0) return null;
  return (
    <Stack>
      <PersonLine mark={markOf[me]}>
        <Text as="h3" use="title">
          {catalogue.texts.common.you}
        </Text>
      </PersonLine>
      {hidesMine ? (
        <SharedMonths records={shared} />
      ) : block?.seriesId != null ? (
        <KnownBlock block={block} making={making} shared={shared} />
      ) : (
        <>
          <NoSeries block={block} making={making} />
          {block === null ? (
            <SharedMonths records={shared} />
          ) : (
            <MonthsBefore block={block} shared={shared} />
          )}
        </>
      )}
    </Stack>
  );
}

/** No block yet, or one of which nobody knows whether the calendar has it. */
function NoSeries({ block, making }: { block: DedicatedBlock | null; making: Making }) {
  const { snapshot } = useFrame();
  const { time: texts } = useScreenTexts().development;
  if (block !== null && !making.isMaking) return <UnfinishedBlock block={block} />;
  const isComing = ['connecting', 'live'].includes(snapshot.connection.type);
  // A new device: the block may be in the person's folder.
  if (!snapshot.isOwnRead && isComing) return <SkeletonLines count={2} label={texts.lookingFor} />;
  return <BlockForm making={making} />;
}

interface MonthsBeforeProps {
  block: DedicatedBlock;
  shared: readonly TimeRecord[];
}

/** Months of the blocks before one of which nobody knows whether the calendar has it. */
function MonthsBefore({ block, shared }: MonthsBeforeProps) {
  const { time } = useOwnTime(block);
  return <Months shared={shared} time={time} />;
}

/** Months of a block that cannot be counted itself: those that the blocks before it stood in, and those that are shared. */
function Months({ shared, time }: Pick<MonthsBeforeProps, 'shared'> & { time: OwnTimeRead | null }) {
  if (time === null || time.type === 'failed') return <SharedMonths records={shared} />;
  const months = [time.thisMonth, time.lastMonth].filter(({ blocks }) => blocks.length > 0);
  if (months.length === 0) return <SharedMonths records={shared} />;
  return <CountedMonths months={months} shared={shared} />;
}

interface KnownBlockProps extends MonthsBeforeProps {
  making: Making;
}

function KnownBlock({ block, making, shared }: KnownBlockProps) {
  const { catalogue } = useFrame();
  const { time: texts } = useScreenTexts().development;
  const { again, time } = useOwnTime(block);
  if (time?.type === 'counted')
    return <CountedTime again={again} making={making} shared={shared} time={time} />;
  return (
    <>
      {time === null && <SkeletonLines count={2} label={texts.loading} />}
      {time?.type === 'failed' && (
        <StateNote
          details={<FailureDetails failure={time.failure} texts={catalogue.texts.common} />}
          icon={time.failure.kind === 'offline' ? 'cloudOff' : 'failure'}
          text={time.failure.kind === 'offline' ? texts.offlineText : texts.failedText}
          title={texts.failedTitle}
          tone={time.failure.kind === 'offline' ? 'plain' : 'failure'}
        />
      )}
      {time?.type === 'gone' && (
        <>
          <StateNote icon="calendar" text={texts.goneText} title={texts.goneTitle} />
          <BlockForm making={making} />
        </>
      )}
      {time?.type === 'notWeekly' && (
        <>
          <Text use="secondary">{texts.notWeekly}</Text>
          <BlockForm making={making} />
        </>
      )}
      <Months shared={shared} time={time} />
    </>
  );
}

/** Months that are shared and cannot be counted now: they can still be taken back. */
function SharedMonths({ records }: { records: readonly TimeRecord[] }) {
  const { catalogue } = useFrame();
  const { time: texts } = useScreenTexts().development;
  if (records.length === 0) return null;
  return (
    <Rows label={`${texts.title}: ${catalogue.texts.audience.bothOfUs}`}>
      {records.map((record) => (
        <ShareMonth counts={null} key={record.month} month={record.month} shared={record} />
      ))}
    </Rows>
  );
}
