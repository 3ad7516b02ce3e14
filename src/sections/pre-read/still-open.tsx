import { Rows } from '#src/ui/rows.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Part } from './part.tsx';

/** What either of the two promised earlier and has not settled: ticked, kept or dropped here as in the meeting. */
export function StillOpen() {
  const { agenda } = useFrame();
  const { preRead: texts } = useScreenTexts();
  if (agenda.openActions.length === 0) return null;
  return (
    <Part section="actions" title={texts.stillOpen}>
      <Rows label={texts.stillOpen}>
        {agenda.openActions.map((seen) => (
          <ActionItem isReviewed key={seen.record.key} seen={seen} />
        ))}
      </Rows>
    </Part>
  );
}
