import { Disclosure } from '#src/ui/disclosure.tsx';
import { Text } from '#src/ui/text.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { ExportRatings } from './export-ratings.tsx';

/** What sealing does, and says what it cannot do. */
export function HowSealingWorks() {
  const texts = useScreenTexts().performance.how;
  return (
    <Disclosure label={texts.label}>
      {texts.points.map((point) => (
        <Text key={point} use="secondary">
          {point}
        </Text>
      ))}
      <ExportRatings />
    </Disclosure>
  );
}
