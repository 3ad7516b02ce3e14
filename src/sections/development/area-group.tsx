import type { Card } from '#src/domain/board/board.ts';
import { isDone, type FocusArea } from '#src/domain/development/focus-areas.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { Due } from '#src/ui/byline.tsx';
import { CardLine } from '#src/ui/card-line.tsx';
import { Group } from '#src/ui/group.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { dueText } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** So many cards of an area are shown; the board has the others. */
const mostCards = 3;

/** A focus area: its name, how many of its cards are open, and the first of them. */
export function AreaGroup({ area, planId }: { area: FocusArea; planId: string }) {
  const { areas: texts } = useScreenTexts().development;
  const { counts, name, open } = area;
  const all = open.length + counts.completed;
  const more = open.length - mostCards;
  return (
    <Group end={all > 0 && (isDone(area) ? texts.done : texts.open(open.length, all))} title={name}>
      {all === 0 && <Text use="secondary">{texts.empty}</Text>}
      {open.length > 0 && (
        <Rows label={texts.cards(name)}>
          {open.slice(0, mostCards).map((card) => (
            <AreaCard card={card} key={card.id} planId={planId} />
          ))}
        </Rows>
      )}
      {more > 0 && <Text use="caption">{texts.more(more)}</Text>}
    </Group>
  );
}

/** An open card in two lines, with the way to it in Planner. */
function AreaCard({ card, planId }: { card: Card; planId: string }) {
  const frame = useFrame();
  const { catalogue, host, plannerLink } = frame;
  const texts = useScreenTexts().development;
  const [first, ...others] = card.assigneeIds;
  return (
    <CardLine
      link={{
        href: plannerLink(planId, card.id),
        label: `${texts.viewInPlanner}: ${card.title} (${catalogue.texts.common.opensOutside})`,
        onOpen: (url) => host.openLink(url),
      }}
      parts={[
        ...others.map((id) => bylineOf(frame, id).name),
        card.progress === 'completed' ? null : texts.progress[card.progress],
        card.checklistTotal > 0 && texts.steps(card.checklistDone, card.checklistTotal),
        card.dueAt !== null && <CardDue dueAt={card.dueAt} key="due" />,
      ]}
      person={first === undefined ? null : bylineOf(frame, first)}
      title={card.title}
    />
  );
}

function CardDue({ dueAt }: { dueAt: string }) {
  const texts = useScreenTexts().development;
  // Planner keeps a due day as an instant of that day in UTC.
  const { late, text } = dueText(useFrame(), parseDay(dueAt), true);
  return <Due late={late} text={late ? text : texts.due(text)} />;
}
