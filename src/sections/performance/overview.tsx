import { otherSide } from '#src/domain/people/pair.ts';
import type { DirectionState } from '#src/domain/rating/direction-state.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import { directions, type About } from '#src/domain/rating/rating.ts';
import type { PerformanceTexts } from './performance-texts.ts';
import { GapLine } from '#src/ui/gap-line.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { PersonLine } from '#src/ui/person-line.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { markOf, nameOf, otherName } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { DirectionNote } from './direction-note.tsx';
import { Earlier } from './earlier.tsx';
import { OpenedDirection } from './opened-direction.tsx';
import { Seals } from './seals.tsx';
import { standingOf } from './standing-of.ts';

type DirectionOf = (about: About) => Direction;
const openedStates: ReadonlySet<DirectionState> = new Set(['opened', 'openedAlone', 'neverOpened']);

interface OverviewProps {
  directionOf: DirectionOf;
  onRate: (about: About, round: number) => void;
}

/** All four ratings: who sealed, what is opened, and what can be done. The direction about the manager comes first. */
export function Overview({ directionOf, onRate }: OverviewProps) {
  const texts = useScreenTexts().performance;
  const both = directions.map(directionOf);
  const opened = both.filter(isOpened);
  const others = both.filter((direction) => !isOpened(direction));
  return (
    <Stack step="l">
      <Stack>
        <Text as="h2" use="question">
          {titleOf(texts, both)}
        </Text>
        <Seals directionOf={directionOf} />
        <SaidOpen both={both} />
        {isShared(others) ? (
          <SharedNote both={others} onRate={onRate} />
        ) : (
          others.map((direction) => (
            <DirectionNote
              direction={direction}
              key={direction.about}
              onRate={(round) => onRate(direction.about, round)}
            />
          ))
        )}
      </Stack>
      {opened.map((direction) => (
        <OpenedDirection direction={direction} key={direction.about} />
      ))}
      {opened.length > 0 && <Picture directionOf={directionOf} />}
      <Stack step="none">
        {both
          .filter(({ mine }) => mine.seal !== null)
          .map(({ about }) => (
            <Earlier about={about} key={about} />
          ))}
      </Stack>
    </Stack>
  );
}

/** Both directions stand alike and wait for the same word: said once, not twice. */
function isShared(others: readonly Direction[]): boolean {
  const [first, second] = others;
  const isSame = second !== undefined && first?.state === second.state;
  return isSame && others.every(({ problems }) => problems.length === 0) && sharedStates.has(first.state);
}

const sharedStates: ReadonlySet<DirectionState> = new Set([
  'waiting',
  'bothSealed',
  'youSaidOpen',
  'theySaidOpen',
]);

interface SharedNoteProps {
  both: readonly Direction[];
  onRate: (about: About, round: number) => void;
}

/** What holds for both directions. Who said open is said elsewhere. */
function SharedNote({ both, onRate }: SharedNoteProps) {
  const frame = useFrame();
  const { formats } = frame.catalogue;
  const texts = useScreenTexts().performance;
  const [first] = both;
  const other = otherName(frame);
  if (first?.state === 'bothSealed') return <Text use="secondary">{texts.state.bothSealed}</Text>;
  if (first?.state !== 'waiting') return null;
  const at =
    both
      .map(({ mine }) => mine.seal?.at ?? '')
      .sort()
      .at(-1) ?? '';
  return (
    <Stack>
      <Text use="secondary">{`${texts.allSealedAt(formats.time(at), other)} ${texts.canReplace(other)}`}</Text>
      <Line>
        {both.map(({ about, round }) => (
          <TextButton key={about} onPress={() => onRate(about, round)}>
            {texts.replace(nameOf(frame, about))}
          </TextButton>
        ))}
      </Line>
    </Stack>
  );
}

/** Opened for both to see, or as far as it ever will be. */
function isOpened({ mine, state, theirs }: Direction): boolean {
  return openedStates.has(state) && (mine.opened !== null || theirs.opened !== null);
}

function titleOf({ title }: PerformanceTexts, both: readonly Direction[]): string {
  if (both.every(isOpened)) return title.opened;
  if (both.every(({ mine, theirs }) => mine.seal !== null && theirs.seal !== null)) return title.all;
  return both.every(({ mine }) => mine.seal !== null) ? title.yours : title.some;
}

/** Who has said open, as soon as one has. */
function SaidOpen({ both }: { both: readonly Direction[] }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const waits = both.filter(({ state }) => state === 'youSaidOpen' || state === 'theySaidOpen');
  if (waits.length === 0) return null;
  const other = otherName(frame);
  const iSaid = waits.every(({ mine }) => mine.saidOpen);
  const lines = [
    { side: frame.me, text: iSaid ? texts.youSaidOpen : texts.waitingForYou, said: iSaid },
    {
      side: otherSide(frame.me),
      text: iSaid ? texts.waitingFor(other) : texts.saidOpen(other),
      said: !iSaid,
    },
  ];
  return (
    <div role="status">
      {lines.map(({ said, side, text }) => (
        <PersonLine key={side} mark={markOf[side]}>
          <Line>
            <Text as="span" use="body">
              {text}
            </Text>
            {said && <Icon name="check" size={16} />}
          </Line>
        </PersonLine>
      ))}
    </div>
  );
}

/** The same on a line, for the eye; the words came before. */
function Picture({ directionOf }: { directionOf: DirectionOf }) {
  const frame = useFrame();
  const texts = useScreenTexts().performance;
  const valueOf = (about: About, rater: About): number | null => {
    const direction = directionOf(about);
    const { opened } = standingOf(direction, rater);
    return isOpened(direction) && opened?.type === 'rating' ? opened.value : null;
  };
  const line = (about: About): Parameters<typeof GapLine>[0]['directions'][0] => ({
    label: texts.grid.about(nameOf(frame, about)),
    ring: valueOf(about, 'report'),
    disc: valueOf(about, 'manager'),
  });
  const isClean = directions.every((about) => directionOf(about).problems.length === 0);
  return (
    <Stack>
      <GapLine
        directions={[line('manager'), line('report')]}
        people={(['report', 'manager'] as const).map((side) => ({
          mark: markOf[side],
          text: (side === frame.me ? texts.opened.byYou : texts.opened.by)(nameOf(frame, side)),
        }))}
      />
      {isClean && (
        <Line>
          <Icon name="check" size={16} />
          <Text as="span" use="caption">
            {texts.opened.matches}
          </Text>
        </Line>
      )}
    </Stack>
  );
}
