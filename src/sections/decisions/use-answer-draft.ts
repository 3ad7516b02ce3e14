import { useState } from 'react';
import type { QuestionView } from '#src/domain/agenda/agenda.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useActionDraft, type TypedAction } from '../frame/use-action-draft.ts';

/** The answer to a question that is being given here: "yes", and its action, which is kept while it is written. */
export function useAnswerDraft(meetingId: Guid, { decision, question }: QuestionView) {
  const { session } = useFrame();
  const draft = useActionDraft(session, `answer ${meetingId} ${question}`);
  // Null while nobody has said so here: then words that are kept from before say it.
  const [saysYes, setSaysYes] = useState<boolean | null>(null);
  const [isAdding, setIsAdding] = useState<boolean | null>(null);
  const { hasWords } = draft;
  return {
    draft: {
      ...draft,
      keep: (typed: TypedAction) => {
        // It stays while somebody writes, also when all of it is deleted.
        setSaysYes(true);
        setIsAdding(true);
        draft.keep(typed);
      },
    },
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
      draft.drop();
      setIsAdding(false);
    },
  };
}
