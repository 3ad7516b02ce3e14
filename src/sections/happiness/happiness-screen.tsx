import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';

/** Notes of the happiness step. */
export function HappinessScreen() {
  const { catalogue } = useFrame();
  return (
    <SectionScreen section="happiness">
      <EntryList empty={catalogue.texts.note.none} section="happiness" />
    </SectionScreen>
  );
}
