import { useState } from 'react';
import { directions } from '#src/domain/rating/rating.ts';
import { CheckList } from '#src/ui/check-list.tsx';
import { Group } from '#src/ui/group.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { beReady, notReady } from '#src/usecases/ready.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { nameOf, otherName } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { toShare } from './to-share.ts';

/** The end of preparing: exactly what is shared by saying "I'm ready", and what is not. */
export function ReadyScreen() {
  const frame = useFrame();
  const { agenda, catalogue, hidesMine, me, navigation, session } = frame;
  const screens = useScreenTexts();
  const { prepare: texts } = screens.ready;
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isReady = agenda.ready.includes(me);
  const lines = toShare(frame, screens).map((line) => ({
    ...line,
    isChecked: chosen.get(line.id) ?? line.isUsual,
  }));
  function leave(said: string): void {
    announce(said);
    navigation.back();
  }
  function say(): void {
    const ticked = lines.filter((line) => line.isChecked);
    void beReady(session, agenda.meetingId, {
      noteIds: ticked.flatMap(({ note }) => note?.id ?? []),
      face: ticked.some((line) => line.happiness !== null),
    });
    leave(texts.said);
  }
  function takeBack(): void {
    void notReady(session, agenda.meetingId);
    leave(texts.takenBack);
  }
  const lists = [
    { title: catalogue.texts.sections.happiness, items: lines.filter((line) => line.isUsual) },
    { title: texts.others, items: lines.filter((line) => !line.isUsual) },
  ].filter(({ items }) => items.length > 0);
  return (
    <ScreenPanel
      foot={
        <>
          {isReady && (
            <TextButton look="strong" onPress={takeBack}>
              {texts.notReady}
            </TextButton>
          )}
          <PrimaryButton label={texts.ready} onPress={say} />
        </>
      }
      notesTo="topics"
      title={texts.title}
    >
      <Stack>
        {isReady && <Text use="body">{texts.isReady(otherName(frame))}</Text>}
        <Text use="secondary">{explain(frame, texts, lines.length > 0)}</Text>
      </Stack>
      {lists.map(({ items, title }) => (
        <CheckList
          items={items}
          key={title}
          onChange={(id, isChecked) => setChosen(new Map(chosen).set(id, isChecked))}
          title={title}
        />
      ))}
      {lines.length > 0 && <Text use="secondary">{texts.rest}</Text>}
      {agenda.sections.includes('performance') && !hidesMine && <Ratings />}
    </ScreenPanel>
  );
}

function explain(frame: Frame, texts: ScreenTexts['ready']['prepare'], hasLines: boolean): string {
  if (frame.hidesMine) return texts.hidden;
  return hasLines ? texts.explain(otherName(frame)) : texts.nothing;
}

/** What was sealed, and that nothing of the rest goes anywhere. */
function Ratings() {
  const frame = useFrame();
  const { agenda, me, snapshot } = frame;
  const { prepare: texts } = useScreenTexts().ready;
  const sealed = new Set(
    [...snapshot.view.records.values()].flatMap(({ record }) =>
      record.kind === 'seal' && record.rater === snapshot.me && record.meetingId === agenda.meetingId
        ? [record.about]
        : [],
    ),
  );
  return (
    <Group look="hairline" title={texts.ratings}>
      {directions.map((about) => {
        const isSealed = sealed.has(about);
        const text =
          about === me
            ? isSealed
              ? texts.sealedSelf
              : texts.unsealedSelf
            : (isSealed ? texts.sealed : texts.unsealed)(nameOf(frame, about));
        return (
          <Text key={about} use="secondary">
            {text}
          </Text>
        );
      })}
    </Group>
  );
}
