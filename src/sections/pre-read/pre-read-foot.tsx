import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { sectionName } from '../frame/section-name.ts';
import { useMeetingLife } from '../frame/use-meeting-life.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { stepsLeft, type PrepareStep } from './prepare-steps.ts';

/** The next thing to do: what is left of preparing, then saying so; once said, what is shared; the section under way; the summary. */
export function PreReadFoot({ steps }: { steps: readonly PrepareStep[] }) {
  const frame = useFrame();
  const { agenda, catalogue, me, navigation } = frame;
  const { agenda: texts } = catalogue.texts;
  const { preRead, ready } = useScreenTexts();
  const life = useMeetingLife();
  const share = () => navigation.open({ name: 'ready' });
  const current = agenda.current ?? 'actions';
  switch (agenda.phase) {
    case 'before': {
      if (agenda.ready.includes(me))
        return <PrimaryButton label={ready.prepare.title} look="outline" onPress={share} />;
      const [next] = stepsLeft(steps);
      return (
        <PrimaryButton
          label={next ? texts.prepare : ready.prepare.ready}
          onPress={() => (next ? navigation.open(next.to) : share())}
        />
      );
    }
    case 'during':
      return (
        <PrimaryButton
          label={preRead.now(sectionName(frame, current))}
          onPress={() => life.openSection(current, 'deeper')}
        />
      );
    case 'closed':
      return <PrimaryButton label={texts.seeSummary} onPress={() => navigation.open({ name: 'summary' })} />;
  }
}
