import { useState } from 'react';
import { textLimits } from '#src/domain/records/text-limits.ts';
import type { Seen, TextInConflict } from '#src/domain/sync/reconcile.ts';
import { TwoVersions, type VersionChoice } from '#src/ui/two-versions.tsx';
import { decideConflict, wordsOf, type Decision } from '#src/usecases/decide-conflict.ts';
import { useFrame } from './frame-context.ts';
import { bylineOf, otherName } from './people.ts';
import { useTextLimit } from './use-text-limit.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** Both versions of each text that both changed, and the choice between them. */
export function Conflict({ seen }: { seen: Seen }) {
  return seen.conflict?.texts.map((text) => <Versions key={text.member} seen={seen} text={text} />);
}

function Versions({ seen, text }: { seen: Seen; text: TextInConflict }) {
  const frame = useFrame();
  const { catalogue, session, snapshot } = frame;
  const { conflict: texts } = useScreenTexts();
  const [value, setValue] = useState<VersionChoice | null>(null);
  const [together, setTogether] = useState('');
  const limit = useTextLimit(textLimits[text.member]);
  if (seen.conflict === null) return null;
  const { theirs } = seen.conflict;
  const label = texts.members[text.member];
  const isMine = theirs.modifiedBy === snapshot.me;
  const what = isMine ? texts.whatOwn : texts.what(otherName(frame));
  function use(): void {
    const decision: Decision =
      value === 'together'
        ? { type: 'text', text: together }
        : { type: value === 'second' ? 'theirs' : 'mine' };
    void decideConflict(session, seen, decision, text.member);
  }
  return (
    <TwoVersions
      first={{
        author: bylineOf(frame, snapshot.me),
        text: wordsOf(text.mine) || texts.empty,
        when: catalogue.formats.seconds(seen.modifiedAt),
      }}
      keepBoth={{
        label: texts.keepBoth,
        onPress: () => void decideConflict(session, seen, { type: 'both' }, text.member),
      }}
      note={texts.note}
      onChange={setValue}
      onTogetherChange={setTogether}
      second={{
        author: bylineOf(frame, theirs.modifiedBy),
        text: wordsOf(text.theirs) || texts.empty,
        when: catalogue.formats.seconds(theirs.modifiedAt),
      }}
      together={together}
      togetherLabel={texts.together}
      togetherLimit={limit}
      use={{ label: texts.use, missing: texts.missing, onPress: use }}
      value={value}
      what={label === null ? what : `${label}: ${what}`}
    />
  );
}
