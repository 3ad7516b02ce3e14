import { describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { ManualSystem } from '../../../tests/fakes/manual-system.ts';
import { okrBoard, okrLink } from '../../../tests/fakes/okr-board.ts';
import { entry, numbered, stored } from '../../../tests/fakes/records.ts';
import { Windows } from '../../../tests/fakes/windows.ts';
import { CopyKeeper } from './copy-keeper.ts';
import { SessionData } from './session-data.ts';

function twoWindows() {
  const pair = new FakePair();
  const read = {
    place: pair.pointer('report'),
    space: { ...pair.space, record: { ...pair.space.record, boards: [okrLink] } },
    stored: [],
    token: null,
    occurrences: [],
    boards: [okrBoard],
    notes: { notes: [], items: [], version: null },
    savedAt: monday,
  };
  const owner = { tenantId: numbered(1), personId: numbered(2), groupId: numbered(3) };
  const windows = new Windows(pair.copies.report.pair(owner));
  const open = () => {
    const data = new SessionData(read);
    return { data, keeper: new CopyKeeper(windows.open(), data, new ManualSystem(monday), 'copy') };
  };
  return [open(), open()] as const;
}

describe('the keeper of a copy', () => {
  it('keeps what two windows learned, whichever saves last', async () => {
    const [one, other] = twoWindows();
    one.data.takeStored([stored(entry(1))], []);
    other.data.takeStored([stored(entry(2))], []);
    await one.keeper.save();
    await other.keeper.save();
    await one.keeper.take();
    for (const { data } of [one, other]) expect(data.confirmed.byKey.size).toBe(2);
  });

  it('does not take back what it wrote itself: a board stays the same object', async () => {
    const [one, other] = twoWindows();
    await one.keeper.save();
    const before = one.data.boards;
    one.data.takeStored([stored(entry(1))], []);
    await one.keeper.save();
    expect(one.data.boards[0]?.board).toBe(before[0]?.board);
    await other.keeper.take();
    expect(other.data.confirmed.byKey.size).toBe(1);
  });
});
