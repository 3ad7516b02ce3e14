import { Line } from '#src/ui/rows.tsx';
import { BoardLink } from '../frame/board-link.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';

/** Notes of the OKRs step, and the boards they are about: the team's first when the report leads people. */
export function OkrsScreen() {
  const { catalogue } = useFrame();
  return (
    <SectionScreen section="okrs">
      <Line>
        <BoardLink use="teamOkrs" />
        <BoardLink use="okrs" />
      </Line>
      <EntryList empty={catalogue.texts.note.none} section="okrs" />
    </SectionScreen>
  );
}
