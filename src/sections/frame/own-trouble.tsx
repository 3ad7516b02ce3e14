import { useState } from 'react';
import type { OwnTrouble, SeenNote } from '#src/domain/sync/reconcile.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TwoVersions, type VersionChoice } from '#src/ui/two-versions.tsx';
import type { Decision } from '#src/usecases/decide-conflict.ts';
import { decideDraft, decideNote } from '#src/usecases/decide-own.ts';
import { useFrame } from './frame-context.ts';
import { bylineOf } from './people.ts';
import { Refusal } from './problem.tsx';
import { useScreenTexts } from './use-screen-texts.ts';

/** What stands under an own note that was rewritten on two devices, or that the own folder refused. */
export function OwnNoteTrouble({ seen }: { seen: SeenNote }) {
  const { session } = useFrame();
  const { conflict, note, problem } = seen;
  if (conflict)
    return (
      <OwnVersions
        mine={{ at: note.editedAt, text: conflict.mine }}
        onDecide={(decision) => void decideNote(session, seen, decision)}
        theirs={{ at: conflict.theirs.editedAt, text: conflict.theirs.body }}
      />
    );
  return problem && <OwnRefusal changeId={problem.changeId} details={problem.text} words={seen.note.body} />;
}

interface DraftTroubleProps {
  /** Told when the person decides, before it is done: what the field held is settled. */
  onDecided: () => void;
  trouble: OwnTrouble;
}

/** The same under a half-done rating. */
export function DraftTrouble({ onDecided, trouble }: DraftTroubleProps) {
  const { session } = useFrame();
  const { changeId, conflict, items, problem } = trouble;
  if (conflict)
    return (
      <OwnVersions
        mine={{ at: conflict.mine.at, text: conflict.mine.note }}
        onDecide={(decision) => {
          onDecided();
          void decideDraft(session, trouble, decision);
        }}
        theirs={{ at: conflict.theirs.at, text: conflict.theirs.note }}
      />
    );
  return problem === null ? null : (
    <OwnRefusal changeId={changeId} details={problem} words={wordsOf(items)} />
  );
}

/** A refused change of what is this person's alone, as it stands in the list of what waits. */
export function RefusedOwn({ change }: { change: Change }) {
  const { hidesMine } = useFrame();
  const words =
    change.type === 'putNote' ? change.note.body : change.type === 'putOwn' ? wordsOf(change.items) : '';
  const shown = hidesMine ? '' : words;
  return (
    <Stack>
      {/* A note stands in the list with its words. */}
      {change.type === 'putOwn' && shown !== '' && <Text use="body">{shown}</Text>}
      <OwnRefusal changeId={change.id} details={change.problem ?? ''} words={shown} />
    </Stack>
  );
}

function wordsOf(items: OwnTrouble['items']): string {
  return items.flatMap((item) => ('note' in item && item.note !== '' ? [item.note] : [])).join('\n');
}

interface OwnRefusalProps {
  changeId: Change['id'];
  details: string;
  words: string;
}

function OwnRefusal({ changeId, details, words }: OwnRefusalProps) {
  const { session } = useFrame();
  const { problem } = useScreenTexts();
  return (
    <Refusal
      details={details}
      // What OneDrive says of a full drive.
      explain={/\b507\b/u.test(details) ? problem.ownFull : problem.ownText}
      onDecide={(again) => void session.retryProblem(changeId, again)}
      title={problem.ownTitle}
      words={words}
    />
  );
}

interface Version {
  readonly at: SeenNote['note']['at'];
  readonly text: string;
}

interface OwnVersionsProps {
  mine: Version;
  onDecide: (decision: Decision) => void;
  theirs: Version;
}

/** Both versions of what only this person reads: not before they ask for them, others may see the screen. */
function OwnVersions({ mine, onDecide, theirs }: OwnVersionsProps) {
  const frame = useFrame();
  const { catalogue, snapshot } = frame;
  const { conflict: texts } = useScreenTexts();
  const [isShown, setShown] = useState(false);
  const [value, setValue] = useState<VersionChoice | null>(null);
  const [together, setTogether] = useState('');
  if (!isShown)
    return (
      <Stack>
        <div role="status">
          <Text use="secondary">{texts.whatOwn}</Text>
        </div>
        <TextButton onPress={() => setShown(true)}>{texts.showBoth}</TextButton>
      </Stack>
    );
  function use(): void {
    if (value === 'second') onDecide({ type: 'theirs' });
    else onDecide({ type: 'text', text: value === 'first' ? mine.text : together });
  }
  const author = bylineOf(frame, snapshot.me);
  return (
    <TwoVersions
      first={{ author, text: mine.text, when: texts.here(catalogue.formats.seconds(mine.at)) }}
      keepBoth={{ label: texts.keepBoth, onPress: () => onDecide({ type: 'both' }) }}
      note={texts.noteOwn}
      onChange={setValue}
      onTogetherChange={setTogether}
      second={{ author, text: theirs.text, when: texts.elsewhere(catalogue.formats.seconds(theirs.at)) }}
      together={together}
      togetherLabel={texts.together}
      use={{ label: texts.use, missing: texts.missing, onPress: use }}
      value={value}
      what={texts.whatOwn}
    />
  );
}
