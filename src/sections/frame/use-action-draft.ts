import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { useKeptText } from './use-kept-text.ts';

/** What somebody put into the form of an action so far; what is not there is as the form began. `day` as its field has it. */
export interface TypedAction {
  readonly text?: string;
  readonly ownerId?: string;
  readonly day?: string;
}

/** A half-written action and how to change it; `hasWords` when there is more to it than owner and day. */
export interface ActionDraft {
  readonly typed: TypedAction;
  readonly keep: (typed: TypedAction) => void;
  readonly drop: () => void;
  readonly hasWords: boolean;
}

/** The half-written action of a field, by the field's name: it outlives the form, screens and reloads. */
export function useActionDraft(session: PairSession, field: string): ActionDraft {
  const [kept, setKept] = useKeptText(session, field);
  const typed = typedIn(kept);
  return {
    typed,
    keep: (next) => setKept(JSON.stringify(next)),
    drop: () => setKept(''),
    hasWords: (typed.text ?? '') !== '',
  };
}

/** Another version of the app may have kept it: what is no such draft is read as words. */
function typedIn(kept: string): TypedAction {
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return { text: kept };
    const strings = Object.entries(read).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(strings);
  } catch {
    return kept === '' ? {} : { text: kept };
  }
}
