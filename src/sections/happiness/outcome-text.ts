import type { ActionRecord, EntryRecord, Turn } from '#src/domain/records/feed-record.ts';
import { givenName, sideOf } from '#src/domain/people/pair.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Frame } from '../frame/frame-context.ts';

type People = Pick<Frame, 'catalogue' | 'snapshot'>;

/** What was done about a note, a line a turn, with the state of the action it became where that action is known. */
export function outcomeTexts(
  frame: People,
  texts: ScreenTexts['happiness'],
  { turns = [] }: EntryRecord,
  actions: readonly ActionRecord[],
): readonly string[] {
  return turns.map((turn) => {
    const text = texts.turned[turn.to](frame.catalogue.formats.dayOf(turn.at), whoTurned(frame, turn));
    const action = actions.find(({ key }) => key === turn.action);
    return action ? `${text}: ${texts.action[action.state](action.body)}` : text;
  });
}

function whoTurned({ catalogue, snapshot }: People, { by }: Turn): string | null {
  if (by === snapshot.me) return null;
  const { pair } = snapshot.space;
  const side = sideOf(pair, by);
  return side === null ? catalogue.texts.common.someone : givenName(pair[side]);
}
