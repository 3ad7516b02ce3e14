import { useId, type ReactNode } from 'react';
import { Byline, Due, type BylinePerson } from './byline.tsx';
import { IconButton } from './icon-button.tsx';
import { IconLink, type OutwardLink } from './icon-link.tsx';
import { RowLine } from './row-line.tsx';
import { UndoLine, type Undo } from './undo-line.tsx';
import { Waiting } from './waiting.tsx';
import './action-row.css';

interface ActionRowProps {
  /** Further captions after the day. */
  captions?: readonly ReactNode[];
  /** Other answers than the tick, e.g. "Not done", "Drop". */
  choices?: ReactNode;
  done: boolean;
  /** Changing it: a pencil that appears on hover, on focus and on touch screens. */
  edit?: { label: string; onEdit: () => void } | undefined;
  due?: { late: boolean; text: string } | undefined;
  /** Where else it lives. */
  link?: OutwardLink | undefined;
  onDoneChange: (done: boolean) => void;
  owner: BylinePerson;
  title: string;
  undo?: Undo | undefined;
  /** Said while the change waits on this device. */
  waiting?: string | undefined;
}

/** Something one of the two has promised: a tick, what, who, by when. While `undo` is given it replaces the caption. */
export function ActionRow({
  captions = [],
  choices,
  done,
  due,
  edit,
  link,
  onDoneChange,
  owner,
  title,
  undo,
  waiting,
}: ActionRowProps) {
  const titleId = useId();
  const captionId = useId();
  return (
    <div className="action-row row-line-host" data-done={done}>
      <span className="action-row-box">
        <input
          aria-describedby={undo ? undefined : captionId}
          aria-labelledby={titleId}
          checked={done}
          className="action-row-tick"
          onChange={(event) => onDoneChange(event.target.checked)}
          type="checkbox"
        />
      </span>
      <div className="action-row-text">
        <p className="action-row-title" dir="auto" id={titleId}>
          {title}
        </p>
        {undo ? (
          <UndoLine {...undo} />
        ) : (
          <RowLine
            buttons={
              <>
                {edit && <IconButton icon="edit" label={edit.label} onPress={edit.onEdit} />}
                {link && <IconLink {...link} />}
              </>
            }
          >
            <span id={captionId}>
              <Byline parts={[due && <Due key="due" {...due} />, ...captions]} person={owner} />
            </span>
          </RowLine>
        )}
        {waiting !== undefined && <Waiting text={waiting} />}
        {choices && !undo && <div className="action-row-choices">{choices}</div>}
      </div>
    </div>
  );
}
