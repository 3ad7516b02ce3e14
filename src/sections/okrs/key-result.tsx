import { useState } from 'react';
import type { Reason } from '#src/domain/okr/attention.ts';
import type { Confidences } from '#src/domain/okr/confidence.ts';
import type { MeaningSlots } from '#src/domain/okr/label-meaning.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import { measureInTitle } from '#src/domain/okr/measure-in-title.ts';
import { confidentFrom, latest, scoreOf, shareOf, standingOf } from '#src/domain/okr/progress.ts';
import { ChipRow } from '#src/ui/chip-row.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { IconLine } from '#src/ui/icon-line.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { addAction } from '#src/usecases/action.ts';
import { setCommitment } from '#src/usecases/okr/key-result.ts';
import { ActionForm } from '../frame/action-form.tsx';
import { defaultDueOn } from '../frame/due-text.ts';
import { useFrame } from '../frame/frame-context.ts';
import { TroubleOf } from '../frame/trouble.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Confidence } from './confidence.tsx';
import { ConfidenceHistory } from './history.tsx';
import { MeasureForm } from './measure-form.tsx';
import { measureText } from './measure-text.ts';

interface KeyResultProps {
  confidences: Confidences;
  objective: Objective;
  /** Why it is looked at first; null when nothing calls for it. */
  reason: Reason | null;
  result: Result;
  slots: MeaningSlots;
}

/** One key result: where it stands, how confident each of the two is, what help it needs. */
export function KeyResult({ confidences, objective, reason, result, slots }: KeyResultProps) {
  const { session } = useFrame();
  const texts = useScreenTexts().okrs;
  const { commitment, taskId } = result;
  const title = result.title === '' ? texts.untitled : result.title;
  const given = [confidences.mine, confidences.theirs].flatMap((said) => said?.confidence ?? []);
  const asksHelp = commitment === 'committed' && given.some((value) => value < confidentFrom);
  return (
    <article aria-label={title}>
      <Stack>
        <Stack step="none">
          <Text as="h3" use="body">
            {title}
          </Text>
          <Progress given={given} reason={reason} result={result} />
        </Stack>
        <TroubleOf of={result.record?.key} />
        <Confidence confidences={confidences} judged={{ taskId, title, share: shareOf(result) }} />
        {asksHelp && (
          <IconLine icon="warning" tone="warning">
            {texts.help}
          </IconLine>
        )}
        <Help isAsked={asksHelp} result={result} title={title} />
        <Disclosure label={texts.more} name={texts.moreOf(title)}>
          <Stack>
            <MeasureForm objective={objective} result={result} />
            <ChipRow
              current={commitment ?? undefined}
              legend={texts.kindLegend(title)}
              onPress={(kind) => void setCommitment(session, objective, result, kind, slots)}
              options={(['committed', 'aspirational'] as const).map((kind) => ({
                value: kind,
                words: texts.kindOf[kind],
              }))}
            />
            <ConfidenceHistory taskId={taskId} />
          </Stack>
        </Disclosure>
      </Stack>
    </article>
  );
}

/** Where it stands, in words; what to make of it by its kind, never by colour alone. */
function Progress({
  given,
  reason,
  result,
}: Pick<KeyResultProps, 'reason' | 'result'> & { given: readonly number[] }) {
  const { catalogue, now } = useFrame();
  const { formats } = catalogue;
  const texts = useScreenTexts().okrs;
  const { record } = result;
  const share = shareOf(result);
  const standing = standingOf(result, share, given, now);
  const reading = latest(record);
  const of = (value: number): string => measureText(formats, value, record?.unit ?? '');
  // A title that names its target needs no second one.
  const target = record?.target === measureInTitle(result.title)?.target ? null : (record?.target ?? null);
  const where = [
    reading === null ? null : texts.now(of(reading.value)),
    target === null ? null : texts.targetOf(of(target)),
    texts.ofTheWay(formats.score(scoreOf(share))),
  ]
    .filter((word) => word !== null)
    .join(', ');
  const why = reason !== null && <Text use="caption">{texts.reasons[reason]}</Text>;
  if (standing === 'none')
    return (
      <>
        <Text use="secondary">{where}</Text>
        {why}
      </>
    );
  return (
    <>
      <IconLine
        icon={standing === 'needsHelp' ? 'flag' : 'check'}
        tone={standing === 'needsHelp' ? 'warning' : 'good'}
      >
        {`${where}: ${texts.standing[standing]}`}
      </IconLine>
      {why}
    </>
  );
}

/** An action that helps, made where the need is seen; and the way to the card. */
function Help({ isAsked, result, title }: { isAsked: boolean; result: Result; title: string }) {
  const frame = useFrame();
  const { agenda, catalogue, host, plannerLink, session, snapshot } = frame;
  const texts = useScreenTexts().okrs;
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const saved = texts.actionSaved(snapshot.space.boards.some(({ use }) => use === 'actions'));
  if (isOpen)
    return (
      <ActionForm
        initial={{ text: texts.actionText(title), ownerId: snapshot.me, dueOn: defaultDueOn(frame) }}
        onCancel={() => setIsOpen(false)}
        onSave={({ dueOn, ownerId, text }) => {
          void addAction(session, { text, ownerId, dueOn, question: null, meetingId: agenda.meetingId });
          announce(saved);
          setIsOpen(false);
          setIsSaved(true);
        }}
      />
    );
  return (
    <Line>
      {isSaved ? (
        <Text as="span" use="caption">
          {saved}
        </Text>
      ) : (
        <TextButton
          fullLabel={texts.makeActionOf(title)}
          look={isAsked ? 'link' : 'quiet'}
          onPress={() => setIsOpen(true)}
        >
          {texts.makeAction}
        </TextButton>
      )}
      <LinkOut
        about={title}
        href={plannerLink(result.planId, result.taskId)}
        onOpen={(url) => host.openLink(url)}
        opensText={catalogue.texts.common.opensOutside}
      >
        {texts.viewInPlanner}
      </LinkOut>
    </Line>
  );
}
