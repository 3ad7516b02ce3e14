import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Sendable } from '#src/domain/sync/change.ts';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Text } from '#src/ui/text.tsx';
import { RefusedOwn } from './own-trouble.tsx';
import { isRefusedOwn } from './refused-own.ts';
import { useFrame, type Frame } from './frame-context.ts';
import { ScreenPanel } from './screen-panel.tsx';
import { useScreenTexts } from './use-screen-texts.ts';

/** Every change on this device that the services do not have yet, oldest first. */
export function WaitingScreen() {
  const frame = useFrame();
  const { catalogue, snapshot } = frame;
  const { formats } = catalogue;
  const { waiting: texts } = useScreenTexts();
  const items = snapshot.waitingChanges.map((change) => {
    const { caption, text } = lineOf(frame, texts, change);
    return { key: change.id, text, caption: `${caption} · ${formats.time(change.madeAt)}` };
  });
  return (
    <ScreenPanel notesTo="topics" title={texts.title}>
      <Text use="secondary">{snapshot.isKept ? texts.explain : texts.explainNotKept}</Text>
      <SummaryList empty={texts.none} items={items} title={texts.count(snapshot.waiting)} />
      {snapshot.waitingChanges.filter(isRefusedOwn).map((change) => (
        <RefusedOwn change={change} key={change.id} />
      ))}
      {snapshot.inStepAt !== null && (
        <Text use="caption">{texts.inStep(formats.time(snapshot.inStepAt))}</Text>
      )}
    </ScreenPanel>
  );
}

/** What a change is about, in the person's own words where there are some, and who will read it. */
function lineOf(
  { catalogue, hidesMine, snapshot }: Frame,
  waiting: ScreenTexts['waiting'],
  change: Sendable,
): { readonly caption: string; readonly text: string } {
  const { audience, common } = catalogue.texts;
  const textOf = (record: FeedRecord | undefined): string => {
    if (record && 'body' in record) return record.body;
    if (record?.kind === 'review') return waiting.review;
    if (record?.kind === 'time') return waiting.time;
    if (record && isOfRating(record)) return waiting.rating;
    return record?.kind === 'decision' ? waiting.decision : waiting.meeting;
  };
  switch (change.type) {
    case 'create':
      return { text: textOf(change.record), caption: audience.bothOfUs };
    case 'update':
      return {
        text: textOf(snapshot.view.records.get(change.key)?.record ?? change.before),
        caption: audience.bothOfUs,
      };
    case 'delete':
      return { text: change.body || waiting.meeting, caption: common.deleted };
    case 'putNote':
      return { text: hidesMine ? waiting.note : change.note.body, caption: audience.onlyMe };
    case 'removeNote':
      return { text: waiting.note, caption: common.deleted };
    case 'putOwn':
      return { text: waiting.own, caption: audience.onlyMe };
    case 'makeTask':
    case 'settleTask':
      return { text: textOf(snapshot.view.records.get(change.key)?.record), caption: waiting.planner };
    default:
      return { text: change.type === 'addTask' ? change.card.title : change.title, caption: waiting.planner };
  }
}

/** Rows of ratings and what the pair agreed about them have no words of their own. */
function isOfRating({ kind }: FeedRecord): boolean {
  return !['space', 'meeting', 'entry', 'action', 'decision', 'ready', 'goal', 'keyResult'].includes(kind);
}
