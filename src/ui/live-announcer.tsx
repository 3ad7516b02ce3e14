import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/**
 * Says things that happen without a place of their own on the screen. Two regions take turns, because the same words set
 * twice in one region are read only once.
 */
export function LiveAnnouncer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; turn: 0 | 1 }>({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid(({ turn }) => ({ text, turn: turn === 0 ? 1 : 0 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {[0, 1].map((turn) => (
        <VisuallyHidden key={turn}>
          <span aria-live="polite">{said.turn === turn ? said.text : ''}</span>
        </VisuallyHidden>
      ))}
    </AnnounceContext>
  );
}

/** The function that has a text read out. Outside a `LiveAnnouncer` it does nothing. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}
