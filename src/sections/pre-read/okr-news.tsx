import { Group } from '#src/ui/group.tsx';
import { Rows, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { saidLast, saidNow } from '../frame/said.ts';
import { useOkrs } from '../frame/use-okrs.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** At most three key results that moved, fell or are seen differently. Last time's confidences are dated, until one's own are given. */
export function OkrNews() {
  const frame = useFrame();
  const { okrs, preRead: texts } = useScreenTexts();
  const { boards, confidences, reason } = useOkrs();
  const { formats } = frame.catalogue;
  const names = { me: frame.me, other: otherName(frame) };
  const news = boards
    .flatMap(({ objectives }) => objectives.flatMap(({ results }) => results))
    .flatMap((result) => {
      const why = reason(result.taskId);
      return why === null ? [] : [{ result, why, said: confidences(result.taskId) }];
    });
  if (news.length === 0) return null;
  return (
    <Group look="hairline" title={texts.okrs}>
      <Rows label={texts.okrs}>
        {news.map(({ result, said, why }) => {
          const last = said.earlier.at(-1);
          const before = saidLast(okrs, said.earlier, names);
          const words =
            said.mine !== null
              ? saidNow(okrs, said, names)
              : last && before !== null && texts.saidOn(formats.dayOf(last.at), before);
          return (
            <Stack key={result.taskId} step="none">
              <Text use="body">{result.title}</Text>
              <Text use="caption">{texts.reason[why]}</Text>
              {words && <Text use="caption">{words}</Text>}
            </Stack>
          );
        })}
      </Rows>
      <TextButton onPress={() => frame.navigation.open({ name: 'section', section: 'okrs' })}>
        {texts.toOkrs}
      </TextButton>
    </Group>
  );
}
