import type { Texts } from '#src/locales/en.ts';
import type { Failure } from '#src/ports/failure.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { copyText } from './copy-text.ts';

interface FailureDetailsProps {
  failure: Pick<Failure, 'details' | 'status'>;
  texts: Texts['common'];
}

/** What the service answered, for whom it helps: its status to read, the rest to copy. Nothing where it answered nothing. */
export function FailureDetails({ failure: { details, status }, texts }: FailureDetailsProps) {
  const announce = useAnnounce();
  function copy(): void {
    void copyText(details).then((isCopied) => announce(isCopied ? texts.copied : texts.copyFailed));
  }
  if (status === null && details === '') return null;
  return (
    <Line>
      {status !== null && (
        <Text as="span" use="caption">
          {texts.answered(status)}
        </Text>
      )}
      {details !== '' && <TextButton onPress={copy}>{texts.copyDetails}</TextButton>}
    </Line>
  );
}
