import { useState } from 'react';
import type { QuestionView } from '#src/domain/agenda/agenda.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useKeptText } from '../frame/use-kept-text.ts';

/** The answer to a question that is being given here: "yes", and the words of its action, which are kept while they are written. */
export function useAnswerDraft(meetingId: Guid, { decision, question }: QuestionView) {
  const { session } = useFrame();
  const draft = useKeptText(session, `answer ${meetingId} ${question}`);
  const [text, setText] = draft;
  // Null while nobody has said so here: then words that are kept from before say it.
  const [saysYes, setSaysYes] = useState<boolean | null>(null);
  const [isAdding, setIsAdding] = useState<boolean | null>(null);
  const hasWords = text !== '';
  return {
    draft,
    /** Somebody asked for one more action. */
    wasAskedFor: isAdding === true,
    isAdding: isAdding ?? hasWords,
    saysYes: saysYes ?? (decision === null && hasWords),
    sayYes: () => setSaysYes(true),
    add: () => setIsAdding(true),
    /** It was given: nothing is being written any more. */
    given: () => {
      setSaysYes(false);
      setIsAdding(false);
    },
    /** One more action is not wanted after all. */
    leave: () => {
      setText('');
      setIsAdding(false);
    },
  };
}
