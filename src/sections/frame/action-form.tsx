import { useEffect, useRef, useState } from 'react';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { longestText } from '#src/domain/records/feed-record.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import { givenName } from '#src/domain/people/pair.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { PersonChoice } from '#src/ui/person-choice.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { useFrame } from './frame-context.ts';
import { markOf } from './people.ts';
import type { ActionDraft, TypedAction } from './use-action-draft.ts';
import { useTextLimit } from './use-text-limit.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** What an action is made of. */
export interface ActionInput {
  readonly text: string;
  readonly ownerId: Guid;
  readonly dueOn: Day | null;
}

interface ActionFormProps {
  /** Where it is kept while it is written; in the form alone without. */
  draft?: ActionDraft;
  /** What stands in the fields at first: owner and day have good defaults, so that the words are enough. */
  initial: ActionInput;
  /** Takes the form away; without it the form is part of the screen. */
  onCancel?: (() => void) | undefined;
  onSave: (action: ActionInput) => void;
  /** Told when the form is there and when it is gone; the one given first is. */
  onTurn?: ((isThere: boolean) => void) | undefined;
  /** @default "Save the action" */
  saveLabel?: string;
  /** Somebody asked for the form. @default that it can be taken away */
  takesFocus?: boolean;
}

/** Text, owner and day of an action. Enter in the text saves. */
export function ActionForm(props: ActionFormProps) {
  const { draft, initial, onCancel, onSave, saveLabel, takesFocus = onCancel !== undefined } = props;
  const { catalogue, snapshot } = useFrame();
  const { common } = catalogue.texts;
  const { actionForm: texts } = useScreenTexts();
  const { manager, report } = snapshot.space.pair;
  const [own, setOwn] = useState<TypedAction>({});
  const typed = draft?.typed ?? own;
  const keep = draft?.keep ?? setOwn;
  const text = typed.text ?? initial.text;
  const day = typed.day ?? initial.dueOn ?? '';
  // Kept by another version, or of somebody who is no longer of the pair: as the form began.
  const ownerId = [manager.id, report.id].find((id) => id === typed.ownerId) ?? initial.ownerId;
  const limit = useTextLimit(longestText);
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun] = useState(props);
  useEffect(() => {
    begun.onTurn?.(true);
    return () => begun.onTurn?.(false);
  }, [begun]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  function save(): void {
    setIsMissing(text.trim() === '');
    if (text.trim() === '' || isOver(text, limit)) return;
    onSave({ text, ownerId, dueOn: parseDay(day) });
    if (draft) draft.drop();
    else setOwn({ ...own, text: '' });
  }
  return (
    <Stack>
      <TextField
        error={isMissing && text.trim() === '' ? texts.missing : undefined}
        hint={usePlannerHint(text)}
        label={texts.what}
        limit={limit}
        labelHidden
        onChange={(next) => keep({ ...typed, text: next })}
        onEnter={save}
        onEscape={onCancel}
        placeholder={texts.what}
        ref={field}
        value={text}
      />
      <Line>
        <PersonChoice
          legend={texts.owner}
          onChange={(id) => keep({ ...typed, ownerId: id })}
          people={[
            { id: manager.id, mark: markOf.manager, name: givenName(manager) },
            { id: report.id, mark: markOf.report, name: givenName(report) },
          ]}
          value={ownerId}
        />
        <DateField
          label={texts.day}
          labelHidden
          onChange={(next) => keep({ ...typed, day: next })}
          value={day}
        />
      </Line>
      <Line>
        <PrimaryButton label={saveLabel ?? texts.save} look="outline" onPress={save} />
        {onCancel && (
          <TextButton look="quiet" onPress={onCancel}>
            {common.cancel}
          </TextButton>
        )}
      </Line>
    </Stack>
  );
}

/** That Planner will show the beginning only; nothing while it shows all of it. */
function usePlannerHint(text: string): string | undefined {
  const { catalogue, snapshot } = useFrame();
  const { actionForm: texts } = useScreenTexts();
  const hasPlanner = snapshot.space.boards.some(({ use }) => use === 'actions');
  if (!hasPlanner || !isOver(text.trim(), { most: longestTitle })) return undefined;
  return texts.shortened(catalogue.formats.number(longestTitle));
}
