import { agreementOf, type AgreementState, type Difference } from '#src/domain/okr/agreement.ts';
import type { Objective } from '#src/domain/okr/objective.ts';
import { otherSide } from '#src/domain/people/pair.ts';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { agree, disagree } from '#src/usecases/okr/objective.ts';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { OkrsTexts } from './okrs-texts.ts';

/** Proposed, then agreed by each side; a change afterwards takes an agreement away, and is named. */
export function Agreement({ objective }: { objective: Objective }) {
  const frame = useFrame();
  const { me, session } = frame;
  const okrs = useScreenTexts().okrs;
  const texts = okrs.agreement;
  const other = otherName(frame);
  const mine = agreementOf(objective, me);
  const theirs = agreementOf(objective, otherSide(me));
  return (
    <Stack step="none">
      <Text use="caption">
        {agreementWords(okrs, { mine: mine.type === 'agreed', theirs: theirs.type === 'agreed' }, other)}
      </Text>
      <Changed differences={mine} intro={texts.changedForYou} />
      <Changed differences={theirs} intro={texts.changedFor(other)} />
      <Line>
        {mine.type === 'agreed' ? (
          <TextButton
            fullLabel={texts.takeBackOf(objective.title)}
            look="quiet"
            onPress={() => void disagree(session, objective)}
          >
            {texts.takeBack}
          </TextButton>
        ) : (
          <TextButton
            fullLabel={texts.agreeTo(objective.title)}
            onPress={() => void agree(session, objective)}
          >
            {texts.agree}
          </TextButton>
        )}
      </Line>
    </Stack>
  );
}

/** Who of the two has agreed. */
export function agreementWords(
  { agreement }: OkrsTexts,
  isAgreed: { readonly mine: boolean; readonly theirs: boolean },
  other: string,
): string {
  if (isAgreed.mine && isAgreed.theirs) return agreement.both;
  if (isAgreed.mine) return agreement.mine(other);
  return isAgreed.theirs ? agreement.theirs(other) : agreement.none;
}

function Changed({ differences: state, intro }: { differences: AgreementState; intro: string }) {
  const { agreement } = useScreenTexts().okrs;
  if (state.type !== 'changed') return null;
  return (
    <Text use="caption">{`${intro} ${state.differences.map((one) => differenceText(agreement, one)).join('; ')}.`}</Text>
  );
}

function differenceText(texts: OkrsTexts['agreement'], difference: Difference): string {
  switch (difference.type) {
    case 'text':
      return texts.text(difference.from);
    case 'title':
      return texts.title(difference.from, difference.to);
    case 'target':
    case 'kind':
    case 'added':
    case 'removed':
      return texts[difference.type](difference.title);
  }
}
