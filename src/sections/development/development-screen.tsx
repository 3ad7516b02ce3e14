import { Line, Stack } from '#src/ui/rows.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { LinkBoardWay } from '../frame/link-board-way.tsx';
import { NoBoard } from '../frame/no-board.tsx';
import { PlainLines } from '../frame/plain-lines.tsx';
import { SectionScreen } from '../frame/section-screen.tsx';
import { DedicatedTime } from './dedicated-time.tsx';
import { FocusAreas } from './focus-areas.tsx';

/** The development plan: what the report wants to grow in, the time kept free for it, and the notes of this step. */
export function DevelopmentScreen() {
  const { catalogue, snapshot } = useFrame();
  const linked = snapshot.boards.find(({ source }) => source.use === 'development');
  return (
    <SectionScreen section="development">
      {linked && <FocusAreas reading={linked} />}
      <PlainLines use="development" />
      <NoBoard use="development" />
      {linked && (
        <Line>
          <LinkBoardWay use="development" />
        </Line>
      )}
      <DedicatedTime />
      <Stack isDivided>
        <EntryList empty={catalogue.texts.note.none} section="development" />
      </Stack>
    </SectionScreen>
  );
}
