import { useState } from 'react';
import type { About } from '#src/domain/rating/rating.ts';
import { roleKey, type RoleRecord } from '#src/domain/records/rating-record.ts';
import { longestAddress, longestLine } from '#src/domain/records/text-limits.ts';
import { LinkOut } from '#src/ui/link-out.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { isOver } from '#src/ui/text-limit.ts';
import { setRole } from '#src/usecases/rating/role.ts';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { TroubleOf } from '../frame/trouble.tsx';
import { useTextLimit } from '../frame/use-text-limit.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { frameworkLink } from './framework-link.ts';

/** What a rating is measured by: this person's role and the next one, a line each, changed by either person. */
export function RoleLine({ about }: { about: About }) {
  const frame = useFrame();
  const { catalogue, host, snapshot } = frame;
  const texts = useScreenTexts().performance.role;
  const [isChanging, setIsChanging] = useState(false);
  const name = nameOf(frame, about);
  const key = roleKey(snapshot.space.pair[about].id);
  const known = snapshot.view.records.get(key)?.record;
  const role = known?.kind === 'role' ? known : null;
  if (isChanging) return <RoleForm about={about} onClose={() => setIsChanging(false)} role={role} />;
  const link = frameworkLink(role?.link ?? '');
  const agreed = (text: string | undefined): string =>
    text === undefined || text === '' ? texts.notAgreed : text;
  return (
    <Stack step="none">
      <Text use="secondary">{texts.line(agreed(role?.role), agreed(role?.nextRole))}</Text>
      <Line>
        {link !== null && (
          <LinkOut
            href={link}
            onOpen={(url) => host.openLink(url)}
            opensText={catalogue.texts.common.opensOutside}
          >
            {texts.framework}
          </LinkOut>
        )}
        <TextButton fullLabel={texts.changeOf(name)} look="quiet" onPress={() => setIsChanging(true)}>
          {texts.change}
        </TextButton>
      </Line>
      <TroubleOf of={key} />
    </Stack>
  );
}

interface RoleFormProps {
  about: About;
  onClose: () => void;
  role: RoleRecord | null;
}

function RoleForm({ about, onClose, role }: RoleFormProps) {
  const frame = useFrame();
  const { session, snapshot } = frame;
  const { common } = frame.catalogue.texts;
  const texts = useScreenTexts().performance.role;
  // What somebody wrote here: the other lines are shown, and left, as they are.
  const [typed, setTyped] = useState<Parameters<typeof setRole>[2]>({});
  const lines = { role: '', nextRole: '', link: '', ...role, ...typed };
  const { link } = lines;
  const [isWrong, setIsWrong] = useState(false);
  const [line, address] = [useTextLimit(longestLine), useTextLimit(longestAddress)];
  function save(): void {
    const isBad = link.trim() !== '' && frameworkLink(link.trim()) === null;
    setIsWrong(isBad);
    // The fields say by how much.
    const isTooLong = isOver(lines.role, line) || isOver(lines.nextRole, line) || isOver(link, address);
    if (isBad || isTooLong) return;
    void setRole(session, snapshot.space.pair[about].id, typed);
    onClose();
  }
  return (
    <Stack>
      <Text as="h2" use="title">
        {about === frame.me ? texts.yours : texts.title(nameOf(frame, about))}
      </Text>
      <TextField
        label={texts.now}
        limit={line}
        onChange={(text) => setTyped({ ...typed, role: text })}
        onEnter={save}
        onEscape={onClose}
        value={lines.role}
      />
      <TextField
        label={texts.next}
        limit={line}
        onChange={(text) => setTyped({ ...typed, nextRole: text })}
        onEnter={save}
        onEscape={onClose}
        value={lines.nextRole}
      />
      <TextField
        error={isWrong ? texts.badLink : undefined}
        label={texts.link}
        limit={address}
        onChange={(text) => setTyped({ ...typed, link: text })}
        onEnter={save}
        onEscape={onClose}
        value={link}
      />
      <Line>
        <PrimaryButton label={texts.save} look="outline" onPress={save} />
        <TextButton look="quiet" onPress={onClose}>
          {common.cancel}
        </TextButton>
      </Line>
    </Stack>
  );
}
