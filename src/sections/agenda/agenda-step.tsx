import { lazy, Suspense, useState } from 'react';
import type { SectionClock } from '#src/domain/agenda/agenda.ts';
import { entrySectionOf, type Section } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { Line, Rows } from '#src/ui/rows.tsx';
import { SpineItem } from '#src/ui/spine-item.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { BoardLink } from '../frame/board-link.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { linesOf } from '../frame/lines-of.ts';
import { SectionMinutes } from '../frame/section-clock.tsx';
import { sectionName } from '../frame/section-name.ts';
import { useEdited } from '../frame/use-edited.ts';
import { useMeetingLife } from '../frame/use-meeting-life.ts';
import { stepLine, usesOf } from './step-line.ts';

const boardOf: Partial<Record<Section, BoardUse>> = { okrs: 'okrs', development: 'development' };

// Comes when there are lines without a board: the first screen has a budget.
const PlainLines = lazy(async () => ({ default: (await import('../frame/plain-lines.tsx')).PlainLines }));

/**
 * One step of the agenda. The current one lies open, before the meeting the open actions and topics do, and one in which something is
 * being edited: the other side moves on, skips and closes, and the words are still to be saved.
 */
export function AgendaStep({ clock, number }: { clock: SectionClock; number: number }) {
  const frame = useFrame();
  const { agenda, catalogue, navigation } = frame;
  const { texts } = catalogue;
  const life = useMeetingLife();
  const { section, state } = clock;
  const [edits, setEdits] = useState(0);
  const isOpen =
    edits > 0 ||
    state === 'current' ||
    (section === 'actions' && agenda.phase === 'before' && agenda.openActions.length > 0);
  return (
    <SpineItem
      end={<SectionMinutes section={section} />}
      line={isOpen && section !== 'decisions' ? undefined : stepLine(frame, section)}
      number={number}
      // Beside another screen a step takes that screen's place; from the agenda alone it goes one deeper.
      onOpen={() => life.openSection(section, navigation.depth > 1 ? 'beside' : 'deeper')}
      state={state}
      stateLabel={state === 'ahead' ? undefined : texts.agenda.state[state]}
      title={sectionName(frame, section)}
    >
      {isOpen && (
        <StepContent
          onEdit={(isEditing) => setEdits((before) => before + (isEditing ? 1 : -1))}
          section={section}
        />
      )}
      {state === 'current' && <StepChoices section={section} />}
    </SpineItem>
  );
}

interface StepContentProps {
  /** Told when somebody begins to edit something in it, and when that ends. */
  onEdit: (isEditing: boolean) => void;
  section: Section;
}

/** What was promised (in the first step) and what was written. */
function StepContent({ onEdit, section }: StepContentProps) {
  const { agenda, catalogue, snapshot } = useFrame();
  const { texts } = catalogue;
  const hasLines = usesOf(section).some((use) => linesOf(snapshot.view, use).length > 0);
  const { rows: actions, turn } = useEdited(section === 'actions' ? agenda.openActions : [], onEdit);
  const saysEmpty = section !== 'decisions' && actions.length === 0 && !hasLines;
  return (
    <>
      {actions.length > 0 && (
        <Rows label={texts.actions.title}>
          {actions.map((seen) => (
            <ActionItem
              isReviewed={agenda.phase === 'during'}
              key={seen.record.key}
              onEdit={(isEditing) => turn(seen, isEditing)}
              seen={seen}
            />
          ))}
        </Rows>
      )}
      {hasLines && (
        <Suspense fallback={null}>
          {usesOf(section).map((use) => (
            <PlainLines canAdd={false} key={use} onEdit={onEdit} use={use} />
          ))}
        </Suspense>
      )}
      <EntryList
        empty={saysEmpty ? texts.note.none : undefined}
        onEdit={onEdit}
        section={entrySectionOf(section)}
      />
    </>
  );
}

/** What can be done with the current step from here. */
function StepChoices({ section }: { section: Section }) {
  const { agenda: texts } = useFrame().catalogue.texts;
  const life = useMeetingLife();
  const board = boardOf[section];
  return (
    <Line>
      {board && <BoardLink use={board} />}
      <TextButton onPress={() => life.openSection(section, 'deeper')}>{texts.open}</TextButton>
      {section !== 'decisions' && (
        <TextButton look="quiet" onPress={() => life.skip(section)}>
          {texts.skip}
        </TextButton>
      )}
    </Line>
  );
}
