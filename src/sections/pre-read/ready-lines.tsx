import { otherSide } from '#src/domain/people/pair.ts';
import { Icon } from '#src/ui/icon.tsx';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { SpreadLine } from '#src/ui/spread-line.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** Who is ready, the other first: nothing of what is behind it, but for oneself how much is left. */
export function ReadyLines({ left }: { left: number }) {
  const frame = useFrame();
  const { agenda, catalogue, me } = frame;
  const { agenda: texts, common } = catalogue.texts;
  const { preRead } = useScreenTexts();
  const other = nameOf(frame, otherSide(me));
  const mine = left > 0 ? preRead.left(left) : texts.notReady(common.you);
  return (
    <Stack>
      {[otherSide(me), me].map((side) => {
        const isReady = agenda.ready.includes(side);
        const words =
          side === me ? (isReady ? texts.youReady : mine) : (isReady ? texts.ready : texts.notReady)(other);
        return (
          <SpreadLine end={isReady && <Icon name="check" size={16} />} key={side}>
            <PersonLine mark={markOf[side]}>{words}</PersonLine>
          </SpreadLine>
        );
      })}
    </Stack>
  );
}
