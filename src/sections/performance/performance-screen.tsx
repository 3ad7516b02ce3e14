import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';

/** Notes of the performance step. */
export function PerformanceScreen() {
  const { catalogue } = useFrame();
  return (
    <SectionScreen section="performance">
      <EntryList empty={catalogue.texts.note.none} section="performance" />
    </SectionScreen>
  );
}
