import { Group } from '#src/ui/group.tsx';
import { OfflineBar } from '#src/ui/offline-bar.tsx';
import { Line, Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import type { PendingShare } from '#src/usecases/session/pending-share.ts';
import { shareNow } from '#src/usecases/share.ts';
import { useFrame } from './frame-context.ts';
import { otherName } from './people.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** What goes to the other side in a moment, with the way back; or what was about to go when the app was closed, to be decided anew. */
export function ShareNotice({ share }: { share: PendingShare }) {
  const frame = useFrame();
  const { catalogue, session } = frame;
  const texts = useScreenTexts().sharing;
  const other = otherName(frame);
  if (share.asks) return <AskAgain share={share} />;
  const [first] = share.notes;
  const count = share.notes.length + (share.face === null ? 0 : 1);
  const text =
    count === 1 && first
      ? texts.oneGoes(first.body, other)
      : texts.someGo(catalogue.formats.number(count), other);
  return (
    <OfflineBar
      action={{ label: catalogue.texts.common.undo, onPress: () => void session.takeBack(share.changeId) }}
      icon="info"
      text={text}
    />
  );
}

function AskAgain({ share }: { share: PendingShare }) {
  const frame = useFrame();
  const { catalogue, hidesMine, session } = frame;
  const screens = useScreenTexts();
  const texts = screens.sharing;
  const other = otherName(frame);
  const lines = [
    ...(share.face === null ? [] : [screens.ready.prepare.face(catalogue.formats.number(share.face))]),
    ...share.notes.map(({ body }) => body),
  ];
  return (
    <Group look="well" title={texts.asks(other)}>
      <Stack>
        <div role="status">
          <Text use="body">{texts.nothingSent}</Text>
        </div>
        {!hidesMine && (
          <Rows label={texts.what(other)}>
            {lines.map((line, index) => (
              <Text key={index} use="body">
                {line}
              </Text>
            ))}
          </Rows>
        )}
        <Line>
          <TextButton look="strong" onPress={() => void shareNow(session, share.changeId)}>
            {catalogue.texts.note.share(other)}
          </TextButton>
          <TextButton onPress={() => void session.takeBack(share.changeId)}>{texts.keep}</TextButton>
        </Line>
      </Stack>
    </Group>
  );
}
