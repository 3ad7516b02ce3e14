import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './panel.css';
import { useKeptFocus } from './use-kept-focus.ts';

/** Remembers where a scroll stands, in px from the top, while its panel is away. */
export interface ScrollPlace {
  readonly keep: (top: number) => void;
  readonly top: () => number;
}

interface PanelProps {
  /** The way back, on every screen deeper than the first. */
  back?: { label: string; onBack: () => void } | undefined;
  /** Above everything, over the whole width: an offline bar, a progress line. */
  bar?: ReactNode;
  /** At the end of the title's line: time used, step. */
  caption?: ReactNode;
  children: ReactNode;
  /** The screen's one primary button, optionally after one text button. */
  foot?: ReactNode;
  /** `region` when another panel beside this one is already the page's main part. @default 'main' */
  landmark?: 'main' | 'region';
  /** A line over the title: when. */
  lead?: ReactNode;
  /** The line to write a note in, above the foot's button. */
  note?: ReactNode;
  /** Where its scroll was left; it starts at the top without. */
  place?: ScrollPlace | undefined;
  /** False for the first screen of a page: focus moves on navigation, not on loading. @default true */
  takesFocus?: boolean;
  title: string;
  /** `column` keeps lines readable on wide screens; `full` is for boards. @default 'column' */
  width?: 'column' | 'full';
}

/**
 * One screen: title, one scroll, a foot that stays. Give it a `key` per screen: focus goes to the title when a panel
 * appears, so that keyboard and screen reader start at the top of what is new, unless something in it has taken focus by then.
 */
export function Panel(props: PanelProps) {
  const {
    back,
    bar,
    caption,
    children,
    foot,
    landmark = 'main',
    lead,
    note,
    place,
    takesFocus = true,
    title,
    width = 'column',
  } = props;
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && !panel.current?.contains(document.activeElement))
      heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useLayoutEffect(() => {
    const top = place?.top() ?? 0;
    // Setting it lays the page out at once, also where it would stand there anyway.
    if (top > 0 && scroll.current) scroll.current.scrollTop = top;
  }, [place]);
  useKeptFocus(panel);
  const Landmark = landmark === 'main' ? 'main' : 'section';
  const hasFoot = foot !== undefined || note !== undefined;
  return (
    <Landmark aria-labelledby={titleId} className="panel" data-width={width} ref={panel}>
      {bar}
      <div
        className="panel-scroll"
        onScroll={(event) => place?.keep(event.currentTarget.scrollTop)}
        ref={scroll}
      >
        <div className="panel-content">
          <header>
            {lead !== undefined && <p className="panel-lead">{lead}</p>}
            <div className="panel-title-line">
              {back && (
                <button aria-label={back.label} className="panel-back" onClick={back.onBack} type="button">
                  <Icon name="back" />
                </button>
              )}
              <h1 className="panel-title" id={titleId} ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {caption !== undefined && <div className="panel-caption">{caption}</div>}
            </div>
          </header>
          {children}
        </div>
      </div>
      {hasFoot && (
        <footer className="panel-foot">
          <div className="panel-foot-content">
            {note}
            {foot !== undefined && <div className="panel-foot-row">{foot}</div>}
          </div>
        </footer>
      )}
    </Landmark>
  );
}
