import { Disclosure } from '#src/ui/disclosure.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { questionText } from '../frame/question-text.ts';

/** What the meeting is for. Its purpose stands there before it starts; the rest, later all of it, comes when asked for. */
export function About() {
  const frame = useFrame();
  const { agenda: texts } = frame.catalogue.texts;
  const isBefore = frame.agenda.phase === 'before';
  return (
    <Stack step="none">
      {isBefore && <Text use="secondary">{texts.purpose}</Text>}
      <Disclosure label={isBefore ? texts.aboutRest : texts.about}>
        {!isBefore && <Text use="title">{texts.purposeTitle}</Text>}
        {!isBefore && <Text use="secondary">{texts.purpose}</Text>}
        <Text use="title">{texts.outcomesTitle}</Text>
        {texts.outcomes(nameOf(frame, 'report')).map((outcome) => (
          <Text key={outcome} use="secondary">
            {outcome}
          </Text>
        ))}
        <Text use="title">{texts.decisionsTitle}</Text>
        <Text use="secondary">{questionText(frame, 'managerHelps')}</Text>
        <Text use="secondary">{questionText(frame, 'reportHelps')}</Text>
      </Disclosure>
    </Stack>
  );
}
