import { Line } from '#src/ui/rows.tsx';
import { BoardLink } from '../frame/board-link.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';

/** Notes of the development step, and the board they are about. */
export function DevelopmentScreen() {
  const { catalogue } = useFrame();
  return (
    <SectionScreen section="development">
      <Line>
        <BoardLink use="development" />
      </Line>
      <EntryList empty={catalogue.texts.note.none} section="development" />
    </SectionScreen>
  );
}
