import type { DedicatedBlock, FormerBlock } from '../records/own-item.ts';
import type { Day } from '../values/day.ts';
import { monthBefore, monthOf } from './kept-time.ts';
import { planOf } from './time-block.ts';

/** The blocks before a block that may have stood in this month or the last one, the two that are counted: each ended before the next began. */
export function formerBlocks(block: DedicatedBlock, today: Day): readonly FormerBlock[] {
  const lastMonth = monthBefore(monthOf(today));
  const former = block.former ?? [];
  return former.filter((_, index) => monthOf((former[index - 1] ?? block).firstDay) >= lastMonth);
}

/** The blocks before the one that follows a block: that block itself, once its calendar has it, and those before it that still count. */
export function formerOfNext(block: DedicatedBlock | null, today: Day): readonly FormerBlock[] {
  if (block === null) return [];
  const { at, seriesId } = block;
  const before = formerBlocks(block, today);
  return seriesId === null ? before : [{ ...planOf(block), seriesId, at }, ...before];
}

/** The block that is left when the one that followed it is given up; null when it followed none. */
export function blockBefore(block: DedicatedBlock): DedicatedBlock | null {
  const [newest, ...older] = block.former ?? [];
  if (newest === undefined) return null;
  return { ...newest, kind: block.kind, id: block.id, ...(older.length > 0 ? { former: older } : {}) };
}
