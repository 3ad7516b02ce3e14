import { useId } from 'react';
import './answer-line.css';
import { Byline, type BylinePerson } from './byline.tsx';
import { Icon } from './icon.tsx';
import { SendLine, type SendLineProps } from './send-line.tsx';
import { TextButton } from './text-button.tsx';

interface AnswerLineProps {
  /** What was written. */
  answer?:
    | {
        author: BylinePerson;
        /** The other one's agreement, where it can still be given: "That is what I meant". */
        confirm?: { fullLabel?: string; label: string; onConfirm: () => void } | undefined;
        /** That the other one agreed, in words. */
        confirmed?: string | undefined;
        text: string;
      }
    | undefined;
  /** Said while there is no answer and somebody else is to write it. */
  empty?: string | undefined;
  /** For who is to write it, while there is no answer. */
  field?: Omit<SendLineProps, 'label' | 'onEscape' | 'ref'> | undefined;
  /** The question: "What I heard". */
  label: string;
}

/** One line in somebody's own words under a question, and whether the other one meant that. */
export function AnswerLine({ answer, empty, field, label }: AnswerLineProps) {
  const labelId = useId();
  return (
    <div aria-labelledby={labelId} className="answer-line" role="group">
      <p className="answer-line-label" id={labelId}>
        {label}
      </p>
      {answer ? (
        <>
          <p className="answer-line-text" dir="auto">
            {answer.text}
          </p>
          <Byline person={answer.author} />
          {answer.confirmed !== undefined && (
            <p className="answer-line-confirmed">
              <Icon name="check" size={16} />
              {answer.confirmed}
            </p>
          )}
          {answer.confirm && (
            <div>
              <TextButton fullLabel={answer.confirm.fullLabel} onPress={answer.confirm.onConfirm}>
                {answer.confirm.label}
              </TextButton>
            </div>
          )}
        </>
      ) : (
        <>
          {field && <SendLine {...field} label={label} />}
          {!field && empty !== undefined && <p className="answer-line-empty">{empty}</p>}
        </>
      )}
    </div>
  );
}
