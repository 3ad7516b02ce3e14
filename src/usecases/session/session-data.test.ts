import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import type { Board } from '#src/domain/board/board.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import type { ReadCopy } from '#src/ports/local-copy.ts';
import { SessionData } from './session-data.ts';

const planId = 'plan';
const okrs: BoardLink = { use: 'okrs', planId };
const development: BoardLink = { use: 'development', planId };
const board = (title: string): Board => ({
  planId,
  title,
  groupId: null,
  labelNames: {},
  buckets: [],
  cards: [card('a')],
});

let pair: FakePair;
let data: SessionData;
beforeEach(() => {
  pair = new FakePair({ boards: [okrs, development] });
  data = new SessionData(copyWith([board('before')]));
});

function copyWith(boards: readonly Board[]): ReadCopy {
  const { space } = pair;
  const nothing = { stored: [], token: null, occurrences: [] };
  const notes = { notes: [], items: [], version: null };
  return { place: pair.pointer('report'), space, ...nothing, boards, notes, savedAt: monday };
}

/** The record names these boards from now on. */
function link(...boards: readonly BoardLink[]): void {
  const { record, saves } = data.space;
  data.takeStored([{ ...data.space, saves: saves + 1, record: { ...record, boards } }], []);
}

const sources = (): readonly BoardLink[] => data.boards.map(({ source }) => source);
const titles = (): readonly (string | undefined)[] => data.boards.map((reading) => reading.board?.title);

describe('one plan linked for two uses', () => {
  it('stays linked for both when it is read', () => {
    data.takeFollowed({ boards: [{ planId, board: board('after'), failure: null }] }, monday);
    expect(sources()).toEqual([okrs, development]);
    expect(titles()).toEqual(['after', 'after']);
  });

  it('stays linked for both when it cannot be read, with the board of the last good read', () => {
    const failure = new Failure('forbidden', { status: 403 });
    data.takeFollowed({ boards: [{ planId, board: null, failure }] }, monday);
    expect(sources()).toEqual([okrs, development]);
    expect(data.boards.map((reading) => reading.failure)).toEqual([failure, failure]);
    expect(titles()).toEqual(['before', 'before']);
  });

  it('stays linked for both when the space is opened, and when another window saved it', () => {
    data.takeCopy(copyWith([board('elsewhere')]));
    expect(titles()).toEqual(['elsewhere', 'elsewhere']);
    data.takeOpening(
      {
        space: { type: 'read', value: pair.space },
        window: { type: 'read', value: [] },
        unreadable: 0,
        token: { type: 'read', value: '1' },
        occurrences: { type: 'read', value: [] },
        chatMembers: { type: 'read', value: null },
        pointers: { type: 'read', value: [] },
        boards: [{ source: okrs, board: { type: 'read', value: board('opened') } }],
      },
      0,
      monday,
    );
    expect(sources()).toEqual([okrs, development]);
    expect(titles()).toEqual(['opened', 'opened']);
  });

  it('has the board at once when the second use is linked', () => {
    const teamOkrs: BoardLink = { use: 'teamOkrs', planId };
    expect(data.boardsOf([okrs, teamOkrs]).map(({ board: read, source }) => [source, read?.title])).toEqual([
      [okrs, 'before'],
      [teamOkrs, 'before'],
    ]);
    link(okrs, development, teamOkrs);
    expect(sources()).toEqual([okrs, development, teamOkrs]);
    expect(titles()).toEqual(['before', 'before', 'before']);
  });
});

describe('a board read while its link changes', () => {
  it('is read as it is said now, not as it was when the read began', () => {
    const changed: BoardLink = { ...okrs, columns: 'buckets', labels: { lead: 'category5' } };
    link(changed);
    data.takeFollowed({ boards: [{ planId, board: board('after'), failure: null }] }, monday);
    expect(sources()).toEqual([changed]);
    expect(titles()).toEqual(['after']);
  });

  it('is left out when it was unlinked meanwhile, and one linked meanwhile waits for its own read', () => {
    const other: BoardLink = { use: 'okrs', planId: 'other' };
    link(other);
    data.takeFollowed({ boards: [{ planId, board: board('after'), failure: null }] }, monday);
    expect(data.boards).toEqual([{ source: other, board: null, failure: null }]);
    expect(data.hasAllBoards).toBe(false);
  });

  it('keeps its identity where nothing changed', () => {
    const before = data.boards[0];
    data.takeFollowed({ boards: [{ planId, board: board('before'), failure: null }] }, monday);
    expect(data.boards[0]).toBe(before);
  });
});
