import { useDeferredValue, useState } from 'react';
import type { Card } from '#src/domain/board/board.ts';
import { givenName } from '#src/domain/people/pair.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { OptionRow, OptionRows } from '#src/ui/option-rows.tsx';
import { Line } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import type { CardSurroundings } from './card-surroundings.ts';

interface CardMenuProps {
  around: CardSurroundings;
  card: Card;
  columnId: string;
  /** Ways along its column that are open: up, down. */
  steps: { readonly up: boolean; readonly down: boolean };
  onClose: () => void;
}

/** Everything that can be done with a card, by keyboard and pointer alike. It closes with what is done. */
export function CardMenu({ around, card, columnId, onClose, steps }: CardMenuProps) {
  const { desk, session, texts } = around;
  // The press is answered before all of it is there: what is after the ways into other columns is more to draw than they are.
  const isWhole = useDeferredValue(true, false);
  // Of a board of hundreds the columns are worked out anew: the menu is gone before.
  const doing = (run: () => void) => () => {
    onClose();
    session.system.afterPaint(run);
  };
  return (
    <OptionRows label={texts.options(card.title)}>
      <Moves around={around} card={card} columnId={columnId} doing={doing} />
      {isWhole && (
        <>
          {steps.up && <OptionRow onPress={doing(() => desk.moveAlong(card, -1))}>{texts.moveUp}</OptionRow>}
          {steps.down && (
            <OptionRow onPress={doing(() => desk.moveAlong(card, 1))}>{texts.moveDown}</OptionRow>
          )}
          <Assigning around={around} card={card} doing={doing} />
          <DueDay around={around} card={card} doing={doing} />
          <LinkOut
            about={card.title}
            href={around.plannerLink(around.planId, card.id)}
            onOpen={(url) => around.host.openLink(url)}
            opensText={around.catalogue.texts.common.opensOutside}
          >
            {texts.viewInPlanner}
          </LinkOut>
        </>
      )}
    </OptionRows>
  );
}

type Doing = (run: () => void) => () => void;

/** The other columns. Where they are progress, completing and reopening are ways into one. */
function Moves({
  around: { by, columns, desk, texts },
  card,
  columnId,
  doing,
}: Pick<CardMenuProps, 'around' | 'card' | 'columnId'> & { doing: Doing }) {
  const isComplete = card.progress === 'completed';
  const completing = by === 'progress' ? (isComplete ? 'notStarted' : 'completed') : null;
  function complete(): void {
    if (completing === null) desk.complete(card, !isComplete);
    else desk.moveInto(card, completing);
  }
  return (
    <>
      <OptionRow onPress={doing(complete)}>{isComplete ? texts.reopen : texts.complete}</OptionRow>
      {columns
        .filter(({ id }) => id !== columnId && id !== completing && id !== '')
        .map(({ id, title }) => (
          <OptionRow key={id} onPress={doing(() => desk.moveInto(card, id))}>
            {texts.moveTo(title)}
          </OptionRow>
        ))}
    </>
  );
}

function Assigning({
  around: { desk, pair, texts },
  card,
  doing,
}: Pick<CardMenuProps, 'around' | 'card'> & { doing: Doing }) {
  return [pair.manager, pair.report].map((person) => {
    const isOn = card.assigneeIds.includes(person.id);
    return (
      <OptionRow key={person.id} onPress={doing(() => desk.assign(card, person, !isOn))}>
        {(isOn ? texts.takeOff : texts.assign)(givenName(person))}
      </OptionRow>
    );
  });
}

function DueDay({
  around: { desk, texts },
  card,
  doing,
}: Pick<CardMenuProps, 'around' | 'card'> & { doing: Doing }) {
  const now = card.dueAt === null ? null : parseDay(card.dueAt);
  const [day, setDay] = useState<string>(now ?? '');
  const chosen = parseDay(day);
  return (
    <>
      <DateField label={texts.dueDay} onChange={setDay} value={day} />
      <Line>
        {chosen !== null && chosen !== now && (
          <TextButton onPress={doing(() => desk.setDue(card, chosen))}>{texts.setDay}</TextButton>
        )}
        {now !== null && (
          <TextButton look="quiet" onPress={doing(() => desk.setDue(card, null))}>
            {texts.clearDay}
          </TextButton>
        )}
      </Line>
    </>
  );
}
