import type { ReactNode } from 'react';
import type { Section } from '#src/domain/agenda/section.ts';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { preparingAfter } from '../frame/preparing.ts';
import { ReadyLine } from '../frame/ready-line.tsx';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { sectionName } from '../frame/section-name.ts';
import { stepLine } from '../frame/step-line.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { whenText } from '../frame/when-text.ts';
import { LastDecisions } from './last-decisions.tsx';
import { MoodLine } from './mood-line.tsx';
import { OkrNews } from './okr-news.tsx';
import { OpenMoods } from './open-moods.tsx';
import { PrepareList } from './prepare-list.tsx';

interface PreReadScreenProps {
  /** What is to be known of the event itself. */
  event?: ReactNode;
  /** The agenda in the invitation. */
  invitation?: ReactNode;
}

/** What matters before the meeting, in one scroll, and the ways into preparing it. */
export function PreReadScreen({ event, invitation }: PreReadScreenProps) {
  const frame = useFrame();
  const { agenda } = frame;
  const { preRead: texts } = useScreenTexts();
  return (
    <ScreenPanel
      foot={<Foot />}
      lead={whenText(frame)}
      notesTo="topics"
      title={texts.title(otherName(frame))}
    >
      {agenda.phase === 'before' && <ReadyLine />}
      {event}
      <PhaseNote />
      <OpenActions />
      <LastDecisions />
      <OkrNews />
      <Summed section="development" way={texts.toDevelopment} />
      <OpenMoods />
      <MoodLine />
      {agenda.sections.includes('performance') && <Summed section="performance" way={null} />}
      <Group look="hairline" title={texts.topics}>
        <EntryList empty={texts.noTopics} section="topics" />
      </Group>
      {agenda.phase === 'before' && <PrepareList />}
      {invitation}
    </ScreenPanel>
  );
}

/** Under way, closed, or the very first one: each reads the screen with other eyes. */
function PhaseNote() {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  switch (frame.agenda.phase) {
    case 'during':
      return <StateNote icon="info" live="off" text={texts.underWayText} title={texts.underWayTitle} />;
    case 'closed':
      return <StateNote icon="info" live="off" text="" title={texts.closedTitle} />;
    case 'before':
      return isFirst(frame) ? (
        <StateNote icon="info" live="off" text={texts.firstText} title={texts.firstTitle} />
      ) : null;
  }
}

/** Nobody has met here yet: there is no record of a meeting. */
function isFirst({ snapshot }: Frame): boolean {
  return (
    snapshot.isListRead &&
    ![...snapshot.view.records.values()].some(({ record }) => record.kind === 'meeting')
  );
}

function OpenActions() {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  const { openActions } = frame.agenda;
  if (openActions.length === 0 && isFirst(frame)) return null;
  return (
    <Group title={texts.actions}>
      {openActions.length === 0 ? (
        <Text use="caption">{texts.noActions}</Text>
      ) : (
        <Rows label={texts.actions}>
          {openActions.map((seen) => (
            <ActionItem isReviewed key={seen.record.key} seen={seen} />
          ))}
        </Rows>
      )}
    </Group>
  );
}

/** A section in the words the agenda has for it. */
function Summed({ section, way }: { section: Section; way: string | null }) {
  const frame = useFrame();
  return (
    <Group look="hairline" title={sectionName(frame, section)}>
      <Text use="caption">{stepLine(frame, section)}</Text>
      {way !== null && (
        <TextButton onPress={() => frame.navigation.open({ name: 'section', section })}>{way}</TextButton>
      )}
    </Group>
  );
}

function Foot() {
  const frame = useFrame();
  const { agenda, me, navigation } = frame;
  const { preRead: texts } = useScreenTexts();
  if (agenda.phase === 'closed')
    return <PrimaryButton label={texts.seeSummary} onPress={() => navigation.open({ name: 'summary' })} />;
  if (agenda.phase === 'during') return null;
  return agenda.ready.includes(me) ? (
    <PrimaryButton label={texts.toShare} look="outline" onPress={() => navigation.open({ name: 'ready' })} />
  ) : (
    <PrimaryButton label={texts.prepare} onPress={() => navigation.open(preparingAfter(frame, null))} />
  );
}
