import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Audience } from '#src/domain/records/own-note.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { KeptText } from './kept-text.ts';

/** A choice and the default it was made against. */
interface Choice {
  readonly against: Audience;
  readonly audience: Audience;
}

/** The one note that is being written. It outlives screens and reloads. */
export interface NoteDraft {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /**
   * Call when the line appears, and what it returns when it goes: a screen that comes while somebody types takes the line away
   * with the screen before, and its own line goes on where the other was left.
   */
  readonly keepPlace: () => () => void;
  /** The audience somebody chose instead of the usual one; null while it is the usual. */
  readonly chosen: Choice | null;
  /** Drops a choice that was made against another default. */
  readonly keepChoiceFor: (usual: Audience) => void;
  readonly setChosen: (choice: Choice) => void;
  /** Who would have read the text when its first key was pressed; null before that, and for a text of before a reload. */
  readonly begunFor: Audience | null;
  readonly setBegunFor: (audience: Audience | null) => void;
  /** The text. It changes with each key, and this object does not. */
  readonly written: KeptText;
}

const NoteDraftContext = createContext<NoteDraft | null>(null);

/** Keeps the draft apart from the frame; the context stays the same while somebody types. */
export function NoteDraftProvider({ children, session }: { children: ReactNode; session: PairSession }) {
  const written = useMemo(() => new KeptText(session, 'note'), [session]);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [begunFor, setBegunFor] = useState<Audience | null>(null);
  const keepChoiceFor = useCallback(
    (usual: Audience) => setChosen((choice) => (choice?.against === usual ? choice : null)),
    [],
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef<readonly [start: number, end: number] | null>(null);
  const keepPlace = useCallback(() => {
    const element = field.current;
    if (left.current !== null) {
      element?.focus({ preventScroll: true });
      element?.setSelectionRange(...left.current);
      left.current = null;
    }
    return () => {
      if (element !== null && document.activeElement === element)
        left.current = [element.selectionStart, element.selectionEnd];
    };
  }, []);
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return;
      event.preventDefault();
      field.current?.focus();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  const draft = useMemo(
    (): NoteDraft => ({ begunFor, chosen, field, keepChoiceFor, keepPlace, setBegunFor, setChosen, written }),
    [begunFor, chosen, keepChoiceFor, keepPlace, written],
  );
  return <NoteDraftContext value={draft}>{children}</NoteDraftContext>;
}

/** The draft of the note line. */
export function useNoteDraft(): NoteDraft {
  const draft = use(NoteDraftContext);
  if (draft === null) throw new Error('useNoteDraft needs a NoteDraftProvider above it');
  return draft;
}
