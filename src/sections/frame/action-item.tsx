import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ActionRecord } from '#src/domain/records/feed-record.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { ActionRow } from '#src/ui/action-row.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { changeAction, keepAction, settleAction } from '#src/usecases/action.ts';
import { dueText } from './due-text.ts';
import { useFrame } from './frame-context.ts';
import { bylineOf } from './people.ts';
import { Trouble } from './trouble.tsx';
import { useRecent } from './use-recent.ts';
import { useShownFirst } from './use-shown-first.ts';

// Comes when something is changed: the first screen has a budget.
const ActionForm = lazy(async () => ({ default: (await import('./action-form.tsx')).ActionForm }));

interface ActionItemProps {
  /** From last time: "not done" and "drop" are answers too. @default false */
  isReviewed?: boolean;
  /** Told when somebody begins to change it, and when that ends. */
  onEdit?: ((isEditing: boolean) => void) | undefined;
  seen: Seen<ActionRecord>;
}

/** An action of either person: ticked in one tap, taken back in place, changed on request. */
export function ActionItem({ isReviewed = false, onEdit, seen }: ActionItemProps) {
  const frame = useFrame();
  const { agenda, catalogue, host, plannerLink, session } = frame;
  const { texts } = catalogue;
  const { record } = seen;
  const recent = useRecent(session.system);
  // As it was when somebody began to change it: what the other side changes meanwhile is nothing that is replaced here.
  const [changing, setChanging] = useState<ActionRecord | null>(null);
  const isOpen = record.state === 'open';
  const [isDone, showDone] = useShownFirst(!isOpen, session.system);
  const isChecked = record.reviewedIn === agenda.meetingId;
  function settle(state: ActionRecord['state']): void {
    if (state === 'open') recent.drop(record.key);
    else recent.add(record.key);
    void settleAction(session, record, state, agenda.meetingId);
  }
  function tick(done: boolean): void {
    showDone(done, () => settle(done ? 'done' : 'open'));
  }
  if (changing)
    return (
      <Suspense fallback={null}>
        <ActionForm
          initial={{ text: changing.body, ownerId: changing.ownerId, dueOn: changing.dueOn }}
          onCancel={() => setChanging(null)}
          onSave={({ dueOn, ownerId, text }) => {
            setChanging(null);
            void changeAction(session, changing, { body: text, dueOn, ownerId });
          }}
          onTurn={onEdit}
        />
      </Suspense>
    );
  return (
    <>
      <ActionRow
        captions={captionsOf(record, isChecked, texts)}
        choices={
          isOpen &&
          isReviewed &&
          !isChecked && (
            <>
              <TextButton
                fullLabel={texts.actions.notDone(record.body)}
                look="quiet"
                onPress={() => void keepAction(session, record, agenda.meetingId)}
              >
                {texts.common.notDone}
              </TextButton>
              <TextButton
                fullLabel={texts.actions.drop(record.body)}
                look="quiet"
                onPress={() => settle('dropped')}
              >
                {texts.common.drop}
              </TextButton>
            </>
          )
        }
        done={isDone}
        due={dueText(frame, record.dueOn, isOpen)}
        edit={
          isOpen
            ? { label: texts.actions.changeLabel(record.body), onEdit: () => setChanging(record) }
            : undefined
        }
        link={
          record.planId !== null && record.taskId !== null
            ? {
                href: plannerLink(record.planId, record.taskId),
                label: `${texts.actions.inPlanner}: ${record.body} (${texts.common.opensOutside})`,
                onOpen: (url) => host.openLink(url),
              }
            : undefined
        }
        onDoneChange={tick}
        owner={bylineOf(frame, record.ownerId)}
        title={record.body}
        undo={
          !isOpen && recent.has(record.key)
            ? {
                label: texts.common.undo,
                onUndo: () => settle('open'),
                text: record.state === 'done' ? texts.common.done : texts.common.dropped,
              }
            : undefined
        }
        waiting={seen.waiting ? texts.note.waiting : undefined}
      />
      <Trouble seen={seen} />
    </>
  );
}

function captionsOf(
  record: ActionRecord,
  isChecked: boolean,
  texts: ReturnType<typeof useFrame>['catalogue']['texts'],
): ReactNode[] {
  const captions: ReactNode[] = [];
  if (record.state === 'dropped') captions.push(texts.common.dropped);
  else if (isChecked && record.state === 'open') captions.push(texts.actions.checked);
  if (record.planner === 'refused') captions.push(texts.actions.refused);
  if (record.taskId !== null && record.body.length > longestTitle) captions.push(texts.actions.shortened);
  return captions;
}
