import { useState } from 'react';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { exportRatings } from '#src/usecases/export-ratings.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** Gives the ratings away as a file, with which every seal can be checked. */
export function ExportRatings() {
  const { session } = useFrame();
  const texts = useScreenTexts().performance.how;
  const [hasFailed, setHasFailed] = useState(false);
  async function save(): Promise<void> {
    setHasFailed(false);
    try {
      const made = await exportRatings(session);
      saveFile(`pods-ratings-${made.exportedAt.slice(0, 10)}.json`, JSON.stringify(made, null, 2));
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <Line>
        <TextButton onPress={() => void save()}>{texts.export}</TextButton>
      </Line>
      <Text use="caption">{texts.exportText}</Text>
      {hasFailed && (
        <div role="alert">
          <Text use="body">{texts.exportFailed}</Text>
        </div>
      )}
    </>
  );
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
