import { useEffect, useRef, useState } from 'react';
import type { Board } from '#src/domain/board/board.ts';
import { bucketsInOrder } from '#src/domain/board/board.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import type { NewCard } from '#src/domain/sync/change.ts';
import { CheckList } from '#src/ui/check-list.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { addCard } from '#src/usecases/card.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useTextLimit } from '../frame/use-text-limit.ts';
import type { CardSurroundings } from './card-surroundings.ts';

const percentOf: Readonly<Record<string, number>> = { inProgress: 50, completed: 100 };

interface AddCardProps {
  around: CardSurroundings;
  board: Board;
  column: { readonly id: string; readonly title: string };
  use: BoardUse;
}

/** The end of a column: one line that becomes a form. */
export function AddCard(props: AddCardProps) {
  const { around, column } = props;
  const { texts } = around;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <CardForm {...props} onClose={() => setIsOpen(false)} />;
  return (
    <Line>
      <TextButton
        fullLabel={texts.addTo(column.title)}
        icon="add"
        onPress={() => setIsOpen(true)}
        ref={button}
      >
        {texts.addCard}
      </TextButton>
    </Line>
  );
}

/** Title and objective. It stays for the next card; Escape or "Cancel" closes it. */
function CardForm({ around, board, column, onClose, use }: AddCardProps & { onClose: () => void }) {
  const { by, catalogue, session, texts } = around;
  const { common } = catalogue.texts;
  const announce = useAnnounce();
  const objectives = objectivesOf(around, board);
  const [title, setTitle] = useKeptText(session, `card ${use} ${column.id}`);
  const [objective, setObjective] = useState(objectives[0]?.value ?? '');
  const [links, setLinks] = useState(false);
  const limit = useTextLimit(longestTitle);
  const [wasPressed, setWasPressed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  // Only the two of the pair read a board of their own group.
  const isOwn = board.groupId !== null && board.groupId === session.snapshot().space.groupId;
  const link = session.tabLink(`board/${use}`);
  const error =
    title.trim() === ''
      ? texts.titleMissing
      : title.length > longestTitle
        ? texts.titleTooLong(longestTitle)
        : null;
  function leave(): void {
    setTitle('');
    onClose();
  }
  function add(): void {
    setWasPressed(error !== null);
    field.current?.focus();
    if (error !== null) return;
    const card: NewCard = {
      planId: board.planId,
      title,
      bucketId: (by === 'progress' ? objective : column.id) || null,
      percentComplete: by === 'progress' ? (percentOf[column.id] ?? 0) : 0,
      dueOn: null,
      assigneeIds: [],
      labels: by === 'buckets' && objective !== '' ? [objective] : [],
      origin: isOwn || links ? link : null,
    };
    void addCard(session, card);
    announce(texts.added(title.trim()));
    setTitle('');
  }
  return (
    <Stack>
      <TextField
        error={wasPressed && error !== null ? error : undefined}
        label={texts.cardTitle}
        labelHidden
        limit={limit}
        onChange={setTitle}
        onEnter={add}
        onEscape={leave}
        placeholder={texts.cardTitle}
        ref={field}
        value={title}
      />
      {objectives.length > 1 && (
        <SelectField label={texts.bucket} onChange={setObjective} options={objectives} value={objective} />
      )}
      {!isOwn && link !== null && (
        <CheckList
          items={[{ id: 'link', isChecked: links, label: texts.linkBack }]}
          onChange={(_, isChecked) => setLinks(isChecked)}
          title={texts.linkTitle}
        />
      )}
      <Line>
        <PrimaryButton label={texts.add} look="outline" onPress={add} />
        <TextButton look="quiet" onPress={leave}>
          {common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}

/** What a card can belong to: a bucket, or where buckets are columns a label that says nothing of its kind, or none. */
function objectivesOf(
  { by, kinds, texts }: CardSurroundings,
  board: Board,
): readonly { readonly label: string; readonly value: string }[] {
  if (by === 'progress') return bucketsInOrder(board).map(({ id, name }) => ({ value: id, label: name }));
  const labels = Object.entries(board.labelNames).filter(([slot]) => !kinds.has(slot));
  return [{ value: '', label: texts.none }, ...labels.map(([value, label]) => ({ value, label }))];
}
