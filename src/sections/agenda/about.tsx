import { Disclosure } from '#src/ui/disclosure.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
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
      <EventLink />
    </Stack>
  );
}

/** The other door: the event in Outlook, with the pre-read beside it. */
function EventLink() {
  const { catalogue, host, place } = useFrame();
  const { agenda: texts, common } = catalogue.texts;
  const href = place.occurrence?.webLink ?? null;
  if (href === null) return null;
  return (
    <Text use="body">
      <LinkOut href={href} onOpen={(url) => host.openLink(url)} opensText={common.opensOutside}>
        {texts.openEvent}
      </LinkOut>
    </Text>
  );
}
