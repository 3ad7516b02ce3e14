import { Disclosure } from '#src/ui/disclosure.tsx';
import { Text } from '#src/ui/text.tsx';
import { useSectionTexts } from '../frame/use-section-texts.ts';
import { ExportRatings } from './export-ratings.tsx';

/** What sealing does, and says what it cannot do. */
export function HowSealingWorks() {
  const texts = useSectionTexts('performance').how;
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
