import { useState } from 'react';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { TwoVersions, type VersionChoice } from '#src/ui/two-versions.tsx';
import { decideConflict } from '#src/usecases/decide-conflict.ts';
import { useFrame } from './frame-context.ts';
import { bylineOf, otherName } from './people.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** Both versions of a text that both changed, and the choice between them. */
export function Conflict({ seen }: { seen: Seen }) {
  const frame = useFrame();
  const { catalogue, session, snapshot } = frame;
  const { conflict: texts } = useScreenTexts();
  const [value, setValue] = useState<VersionChoice | null>(null);
  const [together, setTogether] = useState('');
  if (seen.conflict === null) return null;
  const { mine, theirs } = seen.conflict;
  const theirText = 'body' in theirs.record ? theirs.record.body : '';
  function use(): void {
    if (value === 'second') void decideConflict(session, seen, { type: 'theirs' });
    else void decideConflict(session, seen, { type: 'text', text: value === 'first' ? mine : together });
  }
  return (
    <TwoVersions
      first={{
        author: bylineOf(frame, snapshot.me),
        text: mine,
        when: catalogue.formats.seconds(seen.modifiedAt),
      }}
      keepBoth={{
        label: texts.keepBoth,
        onPress: () => void decideConflict(session, seen, { type: 'both' }),
      }}
      note={texts.note}
      onChange={setValue}
      onTogetherChange={setTogether}
      second={{
        author: bylineOf(frame, theirs.modifiedBy),
        text: theirText,
        when: catalogue.formats.seconds(theirs.modifiedAt),
      }}
      together={together}
      togetherLabel={texts.together}
      use={{ label: texts.use, missing: texts.missing, onPress: use }}
      value={value}
      what={theirs.modifiedBy === snapshot.me ? texts.whatOwn : texts.what(otherName(frame))}
    />
  );
}
