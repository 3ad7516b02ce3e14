import { openQuestion } from '#src/domain/agenda/agenda.ts';
import { sectionsAfter, type Section } from '#src/domain/agenda/section.ts';
import { close, goTo, skip, start } from '#src/usecases/meeting.ts';
import { useFrame } from './frame-context.ts';
import { questionText } from './question-text.ts';

/** What can be done with the meeting from any screen. */
export interface MeetingLife {
  /** Closes and shows the summary. */
  readonly close: () => void;
  /** What the close button still waits for; undefined when nothing. */
  readonly missing: string | undefined;
  /** Section after this one that was not skipped; null after the last. */
  readonly next: (section: Section) => Section | null;
  /** Shows a section. During the meeting it opens for both: the clock follows. */
  readonly openSection: (section: Section, how: 'deeper' | 'beside') => void;
  /** Goes to a section for both without leaving the agenda. */
  readonly moveTo: (section: Section) => void;
  readonly skip: (section: Section) => void;
  readonly start: () => void;
}

/** The life of the meeting on screen: started, moved through, closed, by either person. */
export function useMeetingLife(): MeetingLife {
  const frame = useFrame();
  const { agenda, navigation, place, session } = frame;
  const meeting = agenda.meeting?.record ?? null;
  const isRunning = agenda.phase === 'during';
  function moveTo(section: Section): void {
    if (meeting && isRunning && agenda.current !== section && agenda.sections.includes(section))
      void goTo(session, meeting, section);
  }
  const open = openQuestion(agenda);
  return {
    missing: open === null ? undefined : frame.catalogue.texts.decisions.open(questionText(frame, open)),
    close() {
      if (meeting) void close(session, meeting);
      navigation.replace({ name: 'summary' });
    },
    next: (section) =>
      sectionsAfter(section, agenda.sections).find((one) => !meeting?.skipped.includes(one)) ?? null,
    openSection(section, how) {
      moveTo(section);
      if (how === 'deeper') navigation.open({ name: 'section', section });
      else navigation.replace({ name: 'section', section });
    },
    moveTo,
    skip(section) {
      if (meeting) void skip(session, meeting, section, agenda.sections);
    },
    start() {
      void start(session, place, agenda.minutes);
    },
  };
}
