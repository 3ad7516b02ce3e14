import { Disclosure } from '#src/ui/disclosure.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { questionText } from '../frame/question-text.ts';

/** What the meeting is for: the first sentence before it starts, all of it when asked for. */
export function About() {
  const frame = useFrame();
  const { agenda: texts } = frame.catalogue.texts;
  return (
    <Stack step="none">
      {frame.agenda.phase === 'before' && <Text use="secondary">{texts.purpose}</Text>}
      <Disclosure label={texts.about}>
        <Text use="title">{texts.purposeTitle}</Text>
        <Text use="secondary">{texts.purpose}</Text>
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
