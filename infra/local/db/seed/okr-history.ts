import type { Tenant } from '../../tenant.ts';
import { plannerId } from './board.ts';
import type { Pair } from './pair.ts';
import { addRow } from './rows.ts';
import { iso } from './times.ts';

/** A meeting that was held; its start in milliseconds. */
interface Held {
  readonly id: string;
  readonly start: number;
}

/** What is known of a key result or lead indicator beyond its card, up to the last meeting. */
export interface KeyResultStory {
  /** Title of its card on the board of OKRs. */
  readonly title: string;
  readonly unit?: string;
  readonly start?: number;
  readonly target?: number;
  /** One reading a meeting, oldest first; the last one in the last meeting. */
  readonly values?: readonly number[];
  readonly commitment?: 'committed' | 'aspirational';
  /** Title of the key result it leads to. */
  readonly leads?: string;
  /** Confidences 0 to 9, a character a meeting and the last one in the last meeting; `-` skipped, `=` unchanged. */
  readonly confidence?: { readonly report: string; readonly manager: string };
}

interface Said {
  readonly confidence: number | null;
  readonly unchanged: boolean;
  readonly share: number | null;
  readonly at: string;
  readonly title: string;
}

const minute = 60_000;

/** Writes what the pair kept of its key results: a row a task, and a row a meeting and person with all confidences. */
export function addOkrHistory(
  tenant: Tenant,
  pair: Pair,
  held: readonly Held[],
  stories: readonly KeyResultStory[],
): void {
  for (const story of stories) addKeyResult(tenant, pair, held, story);
  for (const side of ['report', 'manager'] as const)
    held.forEach((meeting, index) => {
      const at = iso(meeting.start + (side === 'report' ? 6 : 7) * minute);
      const given = Object.fromEntries(
        stories.flatMap((story): [string, Said][] => {
          const said = sayingAt(story.confidence?.[side] ?? '', held.length - 1 - index);
          return said === undefined
            ? []
            : [[taskOf(pair, story.title), { ...said, share: null, at, title: story.title }]];
        }),
      );
      const count = Object.keys(given).length;
      if (count === 0) return;
      addRow(tenant, pair.listId, {
        key: `review:${meeting.id}:${pair[side].id}`,
        kind: 'review',
        state: 'kept',
        title: `Confidence in ${String(count)} key results`,
        at,
        by: pair[side].id,
        meetingId: meeting.id,
        ownerId: pair[side].id,
        data: { given },
      });
    });
}

function addKeyResult(tenant: Tenant, pair: Pair, held: readonly Held[], story: KeyResultStory): void {
  const { title } = story;
  const values = (story.values ?? []).map((value, place, all) => {
    const meeting = held[held.length - all.length + place];
    if (meeting === undefined) throw new Error(`more readings of “${title}” than meetings`);
    return { value, at: iso(meeting.start + 5 * minute), by: pair.report.id };
  });
  addRow(tenant, pair.listId, {
    key: `keyResult:${taskOf(pair, title)}`,
    kind: 'keyResult',
    state: 'open',
    title: `Key result: ${title}`,
    at: values[0]?.at ?? iso((held.at(-1)?.start ?? 0) + 5 * minute),
    by: pair.report.id,
    body: title,
    data: {
      planId: pair.plans.okrs,
      taskId: taskOf(pair, title),
      unit: story.unit ?? '',
      start: story.start ?? null,
      target: story.target ?? null,
      values,
      commitment: story.commitment ?? null,
      leads: story.leads === undefined ? null : taskOf(pair, story.leads),
    },
  });
}

/** What was said so many meetings before the last; `=` says again what was last said. */
function sayingAt(line: string, ago: number): Pick<Said, 'confidence' | 'unchanged'> | undefined {
  const place = line.length - 1 - ago;
  const sign = line[place];
  if (sign === undefined) return undefined;
  if (sign === '-') return { confidence: null, unchanged: false };
  if (sign !== '=') return { confidence: Number(sign), unchanged: false };
  const last = /(\d)\D*$/u.exec(line.slice(0, place))?.[1];
  return { confidence: last === undefined ? null : Number(last), unchanged: true };
}

function taskOf(pair: Pair, title: string): string {
  return plannerId(`task:${pair.plans.okrs}:${title}`);
}
