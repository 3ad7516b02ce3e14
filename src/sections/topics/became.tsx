import { becameOf, type Beginning, type Done } from '#src/domain/agenda/became.ts';
import { Byline } from '#src/ui/byline.tsx';
import { Group } from '#src/ui/group.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { useFrame, type Frame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

type BecameTexts = ScreenTexts['ready']['became'];

/** What became of last time: what each did for the other, and which notes are settled. Nothing when there is nothing. */
export function BecameOfIt() {
  const frame = useFrame();
  const { agenda, catalogue, now, place, snapshot } = frame;
  const texts = useScreenTexts().ready.became;
  const start = agenda.meeting?.record.start ?? place.occurrence?.start ?? now;
  const { changed, done } = becameOf(snapshot.view, agenda.meetingId, start);
  if (done.length + changed.length === 0) return null;
  return (
    <Group title={texts.title}>
      <Rows label={texts.title}>
        {done.map((one) => (
          <DoneRow frame={frame} key={one.key} one={one} texts={texts} />
        ))}
        {changed.map(({ at, body, key, now: to, was }) => (
          <Stack key={key} step="none">
            <Text use="body">{body}</Text>
            <Byline
              parts={[texts.now[to], texts.from(texts.was[was], catalogue.formats.dayOf(at))]}
              person={null}
            />
          </Stack>
        ))}
      </Rows>
    </Group>
  );
}

function DoneRow({ frame, one, texts }: { frame: Frame; one: Done; texts: BecameTexts }) {
  const { began, body, by, forWhom } = one;
  return (
    <Stack step="none">
      <Text use="body">{body}</Text>
      <Byline
        parts={began ? [beganText(frame, began, texts)] : []}
        person={{ mark: markOf[by], name: texts.did(nameOf(frame, by), nameOf(frame, forWhom)) }}
      />
    </Stack>
  );
}

function beganText({ catalogue }: Frame, { at, body }: Beginning, texts: BecameTexts): string {
  return texts.began(body, catalogue.formats.dayOf(at));
}
