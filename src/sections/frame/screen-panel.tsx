import { lazy, Suspense, type ReactNode } from 'react';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import { Panel } from '#src/ui/panel.tsx';
import { useFrame } from './frame-context.ts';
import { NoteBar } from './note-bar.tsx';
import { TopBar } from './top-bar.tsx';

// Both come after the first screen: it has a budget, and hides what is only mine by itself.
const HideMine = lazy(async () => ({ default: (await import('./hide-mine.tsx')).HideMine }));
const HiddenLine = lazy(async () => ({ default: (await import('./hide-mine.tsx')).HiddenLine }));

interface ScreenPanelProps {
  /** Over the title, besides what the connection says: the line of the meeting. */
  bar?: ReactNode;
  caption?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  /** Stands beside another screen: no way back, no note line, not the page's main part. @default false */
  isAside?: boolean;
  lead?: ReactNode;
  /** Where a note written here lands. */
  notesTo: EntrySection;
  /** Where back leads from a step within a screen. @default the screen before */
  onBack?: () => void;
  title: string;
  width?: 'column' | 'full';
}

/** A screen of an open pair: the panel with what every one has, the top bar, the way back and the note line. */
export function ScreenPanel(props: ScreenPanelProps) {
  const { bar, caption, children, isAside = false, notesTo, onBack, title, ...rest } = props;
  const { catalogue, hidesMine, navigation, onLeave } = useFrame();
  const { common, start } = catalogue.texts;
  const isDeep = navigation.depth > 1;
  const back = isDeep
    ? { label: common.back, onBack: onBack ?? navigation.back }
    : onLeave && { label: start.chooseTitle, onBack: onLeave };
  return (
    <Panel
      {...rest}
      back={isAside ? undefined : (back ?? undefined)}
      bar={
        <>
          {!isAside && <TopBar />}
          {!isAside && hidesMine && (
            <Suspense fallback={null}>
              <HiddenLine />
            </Suspense>
          )}
          {bar}
        </>
      }
      caption={
        isAside ? (
          caption
        ) : (
          <>
            {caption}
            <Suspense fallback={null}>
              <HideMine />
            </Suspense>
          </>
        )
      }
      landmark={isAside ? 'region' : 'main'}
      note={isAside ? undefined : <NoteBar section={notesTo} />}
      place={isAside ? undefined : navigation.place}
      takesFocus={navigation.hasMoved && !isAside}
      title={title}
    >
      {children}
    </Panel>
  );
}
