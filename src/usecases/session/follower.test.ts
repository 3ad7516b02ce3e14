import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adele, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled, type ManualSystem } from '../../../tests/fakes/manual-system.ts';
import { entry } from '../../../tests/fakes/records.ts';
import type { Board, Boards } from '#src/ports/boards.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Changes } from '#src/ports/feed-store.ts';
import { activeForMs, nextPollMs } from './poll-schedule.ts';
import { Follower } from './follower.ts';
import type { BoardReading, Followed } from './session-data.ts';

const active = nextPollMs({ sinceChangeMs: 0, slowdowns: 0 });
const quiet = nextPollMs({ sinceChangeMs: activeForMs, slowdowns: 0 });

const linked = (use: BoardReading['source']['use'], planId: string): BoardReading => ({
  source: { use, planId },
  board: null,
  failure: null,
});

describe('following', () => {
  let pair: FakePair;
  let system: ManualSystem;
  let taken: Followed[];
  let failures: (Failure | null)[];
  let token: string | null;
  let answers: (Changes | Failure)[];
  let looks: number;
  let pausedMs: number;
  let followers: Follower[];
  let boards: readonly BoardReading[];
  /** Plans asked for, in their order, and what Planner answers instead. */
  let reads: string[];
  let boardFailure: Failure | null;

  beforeEach(() => {
    pair = new FakePair();
    system = pair.systems.report;
    [taken, failures, answers, followers] = [[], [], [], []];
    [token, looks, pausedMs] = ['0', 0, 0];
    [boards, reads, boardFailure] = [[], [], null];
  });
  afterEach(() => {
    for (const follower of followers) follower.stop();
  });

  async function start(): Promise<Follower> {
    const remote = pair.remote('report');
    const feed = {
      ...remote.feed,
      changesSince: async (...args: Parameters<typeof remote.feed.changesSince>): Promise<Changes> => {
        looks += 1;
        const answer = answers.shift() ?? (await remote.feed.changesSince(...args));
        if (answer instanceof Failure) throw answer;
        return answer;
      },
    };
    const read = (planId: string): Promise<Board> => {
      reads.push(planId);
      return boardFailure ? Promise.reject(boardFailure) : remote.boards.read(planId);
    };
    const follower = new Follower({
      system,
      remote: { ...remote, feed, boards: Object.assign(Object.create(remote.boards) as Boards, { read }) },
      lockName: 'follow',
      place: () => pair.pointer('report'),
      token: () => token,
      epoch: () => 0,
      isKnown: () => false,
      boards: () => boards,
      cardEpoch: () => 0,
      hasAllBoards: () => boards.every(({ board, failure }) => board ?? failure),
      pausedMs: () => pausedMs,
      take: (followed) => {
        taken.push(followed);
        boards = boards.map((old) => {
          const read = followed.boards?.find(({ planId }) => planId === old.source.planId);
          return read ? { ...old, board: read.board ?? old.board, failure: read.failure } : old;
        });
        token = followed.token ?? token;
      },
      outcome: (failure) => {
        failures.push(failure);
      },
    });
    followers.push(follower);
    follower.start();
    await settled();
    return follower;
  }

  /** Follows, and nothing has happened for long enough. */
  async function quietened(): Promise<Follower> {
    const follower = await start();
    await system.advance(activeForMs + quiet);
    return follower;
  }

  it('reads the recent rows once, which closes the gap between opening and token, then looks at changes', async () => {
    await start();
    expect(looks).toBe(1);
    await system.advance(3 * quiet);
    expect(taken.filter((followed) => followed.window?.from)).toHaveLength(1);
    expect(looks).toBeGreaterThan(3);
  });

  it('looks more often for a while after the other side changed something', async () => {
    await quietened();
    pair.list.put(entry(1), adele.id, system.now());
    await system.advance(quiet);
    const before = looks;
    await system.advance(5 * active);
    expect(looks - before).toBe(5);
    await system.advance(activeForMs);
    const later = looks;
    await system.advance(2 * quiet);
    expect(looks - later).toBe(2);
  });

  it('looks at once when this person changes something after a quiet spell', async () => {
    const follower = await quietened();
    const before = looks;
    follower.touched();
    follower.touched();
    await settled();
    expect(looks - before).toBe(1);
  });

  it('reads the window with a fresh token when the old one is refused', async () => {
    pair.list.put(entry(1), adele.id, system.now());
    answers = [{ type: 'resync' }];
    await start();
    const window = taken.find((followed) => followed.window?.from === null);
    expect(window?.window?.stored.map(({ record }) => record.key)).toContain(entry(1).key);
    expect(token).not.toBe('0');
  });

  it('reads the window when there never was a token', async () => {
    token = null;
    await start();
    expect(token).not.toBeNull();
    expect(looks).toBe(0);
  });

  it('stops when hidden, at once, and looks at once when shown', async () => {
    await start();
    system.setVisible(false);
    await system.advance(10 * quiet);
    expect(looks).toBe(1);
    system.setVisible(true);
    await settled();
    expect(looks).toBe(2);
  });

  it('goes on when it is hidden and shown in one breath', async () => {
    await start();
    system.setVisible(false);
    system.setVisible(true);
    await system.advance(quiet);
    expect(looks).toBeGreaterThan(1);
  });

  it('is done by one window of a person at a time, the next takes over', async () => {
    const first = await start();
    await start();
    expect(looks).toBe(1);
    first.stop();
    await settled();
    expect(looks).toBe(2);
  });

  it('keeps to Retry-After, then looks half as often for a while', async () => {
    await quietened();
    answers = [new Failure('throttled', { status: 429, retryAfterMs: 30_000 })];
    await system.advance(quiet);
    expect(failures.at(-1)).toMatchObject({ kind: 'throttled' });
    const throttled = looks;
    await system.advance(29_999);
    expect(looks).toBe(throttled);
    await system.advance(1);
    expect(looks).toBe(throttled + 1);
    await system.advance(2 * quiet - 1);
    expect(looks).toBe(throttled + 1);
    await system.advance(1);
    expect(looks).toBe(throttled + 2);
    await system.advance(30 * quiet);
    const before = looks;
    await system.advance(2 * quiet);
    expect(looks - before).toBe(2);
  });

  it('asks nothing while sending was told to wait, whatever wakes it', async () => {
    const follower = await start();
    pausedMs = 50_000;
    await system.advance(activeForMs);
    follower.touched();
    system.comeOnline();
    await settled();
    expect(looks).toBe(1);
  });

  it('tries again slower and slower while the network is away, and at once when it is back', async () => {
    answers = Array.from({ length: 20 }, () => new Failure('offline'));
    await start();
    await system.advance(60_000);
    expect(looks).toBeLessThan(7);
    const before = looks;
    answers = [];
    system.comeOnline();
    await settled();
    expect(looks - before).toBe(1);
    expect(failures.at(-1)).toBeNull();
  });

  it('reads a plan linked for two uses once, and at once when it was just linked', async () => {
    boards = [linked('okrs', 'one'), linked('development', 'one'), linked('teamOkrs', 'two')];
    await start();
    expect(reads).toEqual(['one', 'two']);
  });

  it('keeps to the Retry-After of a board with all boards, and follows the list meanwhile', async () => {
    boards = [linked('okrs', 'one'), linked('development', 'two')];
    boardFailure = new Failure('throttled', { status: 429, retryAfterMs: 60_000 });
    await start();
    expect(reads).toEqual(['one']);
    expect(boards.map(({ failure }) => failure)).toEqual([boardFailure, boardFailure]);
    boards = [...boards, linked('teamOkrs', 'three')];
    await system.advance(59_999);
    expect(reads).toEqual(['one']);
    expect(looks).toBeGreaterThan(8);
    expect(failures).not.toContain(boardFailure);
    boardFailure = null;
    await system.advance(quiet);
    expect(reads).toEqual(['one', 'one', 'two', 'three']);
  });

  it('keeps to the Retry-After a board of the opening was answered with', async () => {
    const failure = new Failure('throttled', { status: 429, retryAfterMs: 60_000 });
    boards = [{ ...linked('okrs', 'one'), failure }];
    await start();
    await system.advance(59_999);
    expect(reads).toEqual([]);
    await system.advance(quiet);
    expect(reads).toEqual(['one']);
  });

  it('stops for good', async () => {
    const follower = await start();
    follower.stop();
    system.comeOnline();
    await system.advance(10 * quiet);
    expect(looks).toBe(1);
  });
});
