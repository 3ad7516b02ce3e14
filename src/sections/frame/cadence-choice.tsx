import { everies } from '#src/domain/agenda/cadence.ts';
import { Choice } from '#src/ui/choice.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { cadenceIn, pauseRatings, resumeRatings, setCadence } from '#src/usecases/cadence.ts';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** How often the pair rates: four answers of equal size, and a pause. For both, by either. Load it with what shows it. */
export function CadenceChoice() {
  const { agenda, session } = useFrame();
  const { cadence: texts } = useScreenTexts().ready;
  const { every, paused } = cadenceIn(session);
  const meeting = agenda.meeting?.record ?? null;
  return (
    <Stack isDivided>
      <Choice
        onChange={(value) => {
          const chosen = everies.find((one) => String(one) === value);
          if (chosen !== undefined) void setCadence(session, chosen);
        }}
        options={everies.map((one) => ({ value: String(one), label: texts.every[one] }))}
        question={texts.question}
        value={String(every)}
      />
      <Text use="caption">{paused ? texts.pausedNote : texts.holds}</Text>
      <Line>
        <TextButton
          look="quiet"
          onPress={() => void (paused ? resumeRatings(session) : pauseRatings(session, meeting))}
        >
          {paused ? texts.resume : texts.pause}
        </TextButton>
      </Line>
    </Stack>
  );
}
