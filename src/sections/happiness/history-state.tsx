import { Text } from '#src/ui/text.tsx';
import type { History } from '#src/usecases/history.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** Says what is being read, or that only the last 60 days are here; silent once everything is. */
export function HistoryState({ state }: { state: History['state'] }) {
  const texts = useScreenTexts().happiness;
  if (state === 'read') return null;
  return <Text use="caption">{state === 'reading' ? texts.reading : texts.window}</Text>;
}
