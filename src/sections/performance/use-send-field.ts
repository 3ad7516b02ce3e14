import type { RatingPlace } from '#src/domain/rating/rating.ts';
import { useFrame } from '../frame/frame-context.ts';
import { countText } from '../frame/note-bar.tsx';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface SendField {
  readonly audience: { readonly phrase: string; readonly size: 'two' };
  readonly countText: (used: number, limit: number) => string;
  readonly onChange: (value: string) => void;
  readonly onSend: (text: string) => void;
  readonly sendLabel: string;
  readonly value: string;
}

/** A line about a rating that both will read, and what it needs. What is written in it is kept, by its use, for that round alone. */
export function useSendField(
  use: string,
  { about, meetingId, round }: RatingPlace,
  onSend: (text: string) => void,
): SendField {
  const { catalogue, session } = useFrame();
  const { send } = useScreenTexts().performance;
  const [value, setValue] = useKeptText(session, `${use} ${meetingId} ${String(round)} ${about}`);
  return {
    audience: { phrase: catalogue.texts.audience.bothOfUs, size: 'two' },
    countText: countText(catalogue),
    onChange: setValue,
    onSend: (text) => {
      setValue('');
      onSend(text);
    },
    sendLabel: send,
    value,
  };
}
