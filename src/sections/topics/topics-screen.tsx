import { Group } from '#src/ui/group.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { ActionItem } from '../frame/action-item.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useEdited } from '../frame/use-edited.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { BecameOfIt } from './became.tsx';
import { TopicChoices } from './topic-choices.tsx';

/** Step 0: what was promised last time, then what either side brought. */
export function TopicsScreen() {
  const { agenda, catalogue } = useFrame();
  const { actions } = catalogue.texts;
  const { topics } = useScreenTexts();
  const { rows, turn } = useEdited(agenda.openActions);
  return (
    <SectionScreen section="actions" title={topics.title}>
      <BecameOfIt />
      <Group title={actions.title}>
        {rows.length === 0 ? (
          <Text use="caption">{topics.noActions}</Text>
        ) : (
          <Rows label={actions.title}>
            {rows.map((seen) => (
              <ActionItem
                isReviewed
                key={seen.record.key}
                onEdit={(isEditing) => turn(seen, isEditing)}
                seen={seen}
              />
            ))}
          </Rows>
        )}
      </Group>
      <Group look="hairline" title={topics.heading}>
        <EntryList
          empty={topics.none}
          more={({ record }, onEdit) => <TopicChoices onEdit={onEdit} topic={record} />}
          section="topics"
        />
      </Group>
    </SectionScreen>
  );
}
