import type { Seen } from '#src/domain/sync/reconcile.ts';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from './frame-context.ts';
import { ScreenPanel } from './screen-panel.tsx';

/** Everything on this device that the services do not have yet. */
export function WaitingScreen() {
  const { catalogue, snapshot } = useFrame();
  const { formats, texts } = catalogue;
  const records = [...snapshot.view.records.values()].filter((seen) => seen.waiting);
  const notes = snapshot.view.notes.filter((seen) => seen.waiting);
  const items = [
    ...records.map((seen) => ({
      key: String(seen.record.key),
      text: textOf(seen),
      caption: texts.audience.bothOfUs,
    })),
    ...notes.map(({ note }) => ({ key: String(note.id), text: note.body, caption: texts.audience.onlyMe })),
  ];
  function textOf({ record }: Seen): string {
    if ('body' in record) return record.body;
    return record.kind === 'decision' ? texts.waiting.decision : texts.waiting.meeting;
  }
  return (
    <ScreenPanel notesTo="topics" title={texts.waiting.title}>
      <Text use="secondary">{snapshot.isKept ? texts.waiting.explain : texts.waiting.explainNotKept}</Text>
      <SummaryList empty={texts.waiting.none} items={items} title={texts.waiting.count(snapshot.waiting)} />
      {snapshot.inStepAt !== null && (
        <Text use="caption">{texts.waiting.inStep(formats.time(snapshot.inStepAt))}</Text>
      )}
    </ScreenPanel>
  );
}
