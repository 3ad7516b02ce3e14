import { otherSide, type Side } from '#src/domain/people/pair.ts';
import { Byline } from '#src/ui/byline.tsx';
import { Line } from '#src/ui/rows.tsx';
import { useFrame } from './frame-context.ts';
import { markOf, nameOf } from './people.ts';

/** Who is ready: both read the same, and nothing of what is behind it. */
export function ReadyLine() {
  const frame = useFrame();
  const { agenda: texts, common } = frame.catalogue.texts;
  const textOf = (side: Side): string => {
    const isMe = side === frame.me;
    if (!frame.agenda.ready.includes(side)) return texts.notReady(isMe ? common.you : nameOf(frame, side));
    return isMe ? texts.youReady : texts.ready(nameOf(frame, side));
  };
  return (
    <Line>
      {[frame.me, otherSide(frame.me)].map((side) => (
        <Byline key={side} person={{ mark: markOf[side], name: textOf(side) }} />
      ))}
    </Line>
  );
}
