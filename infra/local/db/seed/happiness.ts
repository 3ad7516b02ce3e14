import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import type { Pair } from './pair.ts';
import { addRow } from './rows.ts';
import type { Turned } from './story.ts';
import { iso } from './times.ts';

/** A meeting that was held; its start in milliseconds. */
interface Held {
  readonly id: string;
  readonly start: number;
}

const minute = 60_000;

/** The key of an action by its text. */
export function actionKey(pair: Pair, text: string): string {
  return `action:${guidFor(`action:${pair.nickname}:${text}`)}`;
}

/** What became of a note of the meeting at an index, as the app writes it. */
export function turnsOf(
  pair: Pair,
  held: readonly Held[],
  index: number,
  turns: readonly Turned[],
): readonly { readonly at: string; readonly by: string }[] {
  return turns.map(([to, by, after, deed]) => {
    const meeting = held[index + after];
    if (meeting === undefined) throw new Error(`no meeting ${String(after)} after meeting ${String(index)}`);
    return {
      to,
      at: iso(meeting.start + 27 * minute),
      by: by === 'm' ? pair.manager.id : pair.report.id,
      meetingId: meeting.id,
      action: deed === undefined ? null : actionKey(pair, deed),
    };
  });
}

/** The value the report shared in a meeting; no row for `-`. */
export function addHappiness(tenant: Tenant, pair: Pair, meeting: Held, digit: string | undefined): void {
  if (digit === undefined || digit === '-') return;
  addRow(tenant, pair.listId, {
    key: `happiness:${meeting.id}`,
    kind: 'happiness',
    state: 'kept',
    title: `Happiness ${digit} of 5`,
    at: iso(meeting.start + 28 * minute),
    by: pair.report.id,
    meetingId: meeting.id,
    data: { value: Number(digit) },
  });
}
