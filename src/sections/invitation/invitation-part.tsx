import type { EventBody } from '#src/ports/event-item.ts';
import { Group } from '#src/ui/group.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import type { PutOutcome } from '#src/usecases/put-agenda.ts';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { useInvitation } from './use-invitation.ts';

/**
 * Puts the agenda into the invitation of the event beside the pane, when the organizer asks for it. An attendee reads that nothing of the
 * event is ever changed. Nothing outside of Outlook.
 */
export function InvitationPart() {
  const { host, session } = useFrame();
  const { invitation: texts } = useScreenTexts();
  if (!host.event) return null;
  const { body } = host.event;
  if (body === null) return <Text use="secondary">{texts.readOnly}</Text>;
  const link = session.tabLink('agenda');
  return (
    <Group look="hairline" title={texts.title}>
      {link === null ? (
        <StateNote icon="info" live="off" text={texts.noLinkText} title={texts.noLinkTitle} />
      ) : (
        <PutIn body={body} link={link} />
      )}
    </Group>
  );
}

function PutIn({ body, link }: { body: EventBody; link: string }) {
  const { invitation: texts } = useScreenTexts();
  const { has, isPutting, outcome, put } = useInvitation(body, link);
  if (has === null) return <SkeletonLines count={1} label={texts.reading} />;
  return (
    <Stack>
      <Text use="secondary">{texts.promise}</Text>
      <Text use="caption">{texts.what}</Text>
      {outcome && <Outcome outcome={outcome} />}
      {isPutting && <SkeletonLines count={0} label={texts.putting} />}
      <PrimaryButton label={has ? texts.update : texts.put} look="outline" onPress={put} />
    </Stack>
  );
}

/** What happened, what is safe, what to do. */
function Outcome({ outcome }: { outcome: PutOutcome }) {
  const { common } = useFrame().catalogue.texts;
  const { invitation: texts } = useScreenTexts();
  switch (outcome.type) {
    // Said by the announcer too, so these have no live region of their own.
    case 'put':
      return <Text use="body">{texts.done}</Text>;
    case 'same':
      return <Text use="body">{texts.same}</Text>;
    case 'refused':
      return <StateNote icon="warning" tone="warning" {...texts.refused[outcome.reason]} />;
    case 'notRead':
    case 'notWritten':
      return (
        <StateNote
          details={<FailureDetails failure={outcome.failure} texts={common} />}
          icon="failure"
          tone="failure"
          {...texts[outcome.type]}
        />
      );
  }
}
