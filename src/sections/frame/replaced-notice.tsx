import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { ToldMember } from '#src/domain/sync/merge-rules.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { OfflineBar } from '#src/ui/offline-bar.tsx';
import type { ReplacedNotice as Notice } from '#src/usecases/session/sent.ts';
import { useFrame, type Frame } from './frame-context.ts';
import { bylineOf } from './people.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** What the other had chosen at the same time, and what stands now. */
export function ReplacedNotice({ notice }: { notice: Notice }) {
  const frame = useFrame();
  const texts = useScreenTexts();
  const { modifiedBy, record } = notice.theirs;
  const was = notice.members.map((member) =>
    texts.conflict.replacedMembers[member](valueOf(frame, texts, record, member)),
  );
  const what = 'body' in record ? record.body : texts.conflict.cadence;
  return (
    <OfflineBar
      action={{
        label: frame.catalogue.texts.common.close,
        onPress: () => frame.session.dismissNotices(),
      }}
      icon="info"
      text={texts.conflict.replaced(
        bylineOf(frame, modifiedBy).name,
        what,
        frame.catalogue.formats.list(was),
      )}
    />
  );
}

/** A value in words. */
function valueOf(frame: Frame, texts: ScreenTexts, record: FeedRecord, member: ToldMember): string {
  const { formats, texts: common } = frame.catalogue;
  const value = (record as Partial<Record<ToldMember, unknown>>)[member];
  if (value === null || value === undefined)
    return member === 'dueOn' ? common.actions.noDay : texts.conflict.nothing;
  switch (member) {
    case 'ownerId':
      return record.kind === 'action' ? bylineOf(frame, record.ownerId).name : '';
    case 'dueOn':
      return formats.day(value as Day);
    case 'every':
      return record.kind === 'cadence' ? texts.ready.cadence.every[record.every] : '';
    case 'commitment':
      return texts.okrs.kindOf[value as keyof ScreenTexts['okrs']['kindOf']];
    case 'state':
      return texts.conflict.states[value as keyof ScreenTexts['conflict']['states']];
    case 'start':
    case 'target':
      return formats.number(value as number);
  }
}
