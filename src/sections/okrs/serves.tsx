import { useState } from 'react';
import type { Objective } from '#src/domain/okr/objective.ts';
import type { Served } from '#src/domain/records/board-record.ts';
import { longestAddress, longestLine } from '#src/domain/records/text-limits.ts';
import { Choice } from '#src/ui/choice.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { serve } from '#src/usecases/okr/objective.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useTextLimit } from '../frame/use-text-limit.ts';
import { TroubleOf } from '../frame/trouble.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface ServesProps {
  objective: Objective;
  /** Objectives of the team, where its board is linked. */
  team: readonly Objective[];
}

/** Which objective of the team or the business this one serves; a quiet hint while it serves none. */
export function Serves({ objective, team }: ServesProps) {
  const { catalogue, host } = useFrame();
  const texts = useScreenTexts().okrs.serves;
  const [isChanging, setIsChanging] = useState(false);
  const served = objective.goal?.serves ?? null;
  if (isChanging)
    return <ServesForm objective={objective} onClose={() => setIsChanging(false)} team={team} />;
  const there = team.find(({ place, planId }) => served?.planId === planId && served.place === place);
  // A team's objective that was renamed is shown by its name of today.
  const text = there?.title ?? served?.text ?? '';
  return (
    <>
      <Line>
        {served === null && (
          <Text as="span" use="caption">
            {texts.none}
          </Text>
        )}
        {served !== null &&
          (served.link === null ? (
            <Text as="span" use="caption">
              {texts.serves(text)}
            </Text>
          ) : (
            <LinkOut
              href={served.link}
              onOpen={(url) => host.openLink(url)}
              opensText={catalogue.texts.common.opensOutside}
            >
              {texts.serves(text)}
            </LinkOut>
          ))}
        <TextButton
          fullLabel={served === null ? texts.chooseOf(objective.title) : texts.changeOf(objective.title)}
          look="quiet"
          onPress={() => setIsChanging(true)}
        >
          {served === null ? texts.choose : texts.change}
        </TextButton>
      </Line>
      <TroubleOf of={objective.goal?.key} />
    </>
  );
}

interface ServesFormProps extends ServesProps {
  onClose: () => void;
}

const inWords = 'words';
/** An objective of no board, as it is written. */
interface Words {
  readonly link: string;
  readonly text: string;
}
/** An objective among those of all boards: boards name their labels alike. */
function choiceOf({ place, planId }: Pick<Served, 'place' | 'planId'>): string | null {
  return place === null || planId === null ? null : `${planId} ${place}`;
}

/** `over`: the field says by how much. */
function wrongIn(text: string, link: string): 'link' | 'missing' | 'over' | null {
  if (text.trim() === '') return 'missing';
  if (isOver(text.trim(), { most: longestLine }) || isOver(link.trim(), { most: longestAddress }))
    return 'over';
  return link.trim() === '' || /^https:\/\/\S+$/iu.test(link.trim()) ? null : 'link';
}

function ServesForm({ objective, onClose, team }: ServesFormProps) {
  const { catalogue, session } = useFrame();
  const texts = useScreenTexts().okrs.serves;
  const served = objective.goal?.serves ?? null;
  // What somebody chose or wrote here: the rest is shown, and left, as it is, whoever changes it meanwhile.
  const [picked, setPicked] = useState<string | null>(null);
  const [typed, setTyped] = useState<Partial<Words>>({});
  const chosen = picked ?? (served && choiceOf(served));
  // One of a team's board that is not there is not among them; then only words are.
  const isInWords = chosen === inWords || team.length === 0;
  const { link, text }: Words = {
    text: served?.place === null ? served.text : '',
    link: served?.link ?? '',
    ...typed,
  };
  const [error, setError] = useState<ReturnType<typeof wrongIn>>(null);
  function write(words: Partial<Words>): void {
    setPicked(inWords);
    setTyped({ ...typed, ...words });
  }
  function save(next: Served | null): void {
    void serve(session, objective, next);
    onClose();
  }
  function saveChosen(): void {
    const there = chosen === null ? undefined : team.find((one) => choiceOf(one) === chosen);
    if (there) {
      save({ text: there.title, link: null, planId: there.planId, place: there.place });
      return;
    }
    const wrong = isInWords ? wrongIn(text, link) : 'missing';
    setError(wrong);
    if (wrong !== null) return;
    const address = link.trim();
    save({
      text: text.trim(),
      link: address === '' ? null : address,
      planId: null,
      place: null,
    });
  }
  const words = (
    <InWords error={error} link={link} onClose={onClose} onSave={saveChosen} onWrite={write} text={text} />
  );
  return (
    <Stack>
      {team.length === 0 ? (
        words
      ) : (
        <Choice
          onChange={setPicked}
          options={[
            ...team.flatMap((one) => {
              const value = choiceOf(one);
              return value === null ? [] : [{ label: one.title, value }];
            }),
            { label: texts.other, value: inWords, detail: words },
          ]}
          question={texts.which}
          value={chosen}
        />
      )}
      {error === 'missing' && !isInWords && (
        <div role="alert">
          <Text use="caption">{texts.missing}</Text>
        </div>
      )}
      <Line>
        <PrimaryButton label={texts.save} look="outline" onPress={saveChosen} />
        {served !== null && (
          <TextButton look="quiet" onPress={() => save(null)}>
            {texts.remove}
          </TextButton>
        )}
        <TextButton look="quiet" onPress={onClose}>
          {catalogue.texts.common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}

interface InWordsProps extends Words {
  error: ReturnType<typeof wrongIn>;
  onClose: () => void;
  onSave: () => void;
  onWrite: (words: Partial<Words>) => void;
}

function InWords({ error, link, onClose, onSave, onWrite, text }: InWordsProps) {
  const texts = useScreenTexts().okrs.serves;
  return (
    <Stack>
      <TextField
        error={error === 'missing' ? texts.missing : undefined}
        label={texts.text}
        limit={useTextLimit(longestLine)}
        onChange={(next) => onWrite({ text: next })}
        onEnter={onSave}
        onEscape={onClose}
        value={text}
      />
      <TextField
        error={error === 'link' ? texts.badLink : undefined}
        label={texts.link}
        limit={useTextLimit(longestAddress)}
        onChange={(next) => onWrite({ link: next })}
        onEnter={onSave}
        onEscape={onClose}
        value={link}
      />
    </Stack>
  );
}
