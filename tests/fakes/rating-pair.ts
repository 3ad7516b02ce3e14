import type { Direction } from '#src/domain/rating/direction.ts';
import type { About, RatingValue } from '#src/domain/rating/rating.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { ratingDeskOf } from '#src/usecases/rating/rating-desk.ts';
import { sayOpen, sealRating } from '#src/usecases/rating/rate.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { FakePair } from './fake-pair.ts';
import { settled } from './manual-system.ts';
import { startToday } from './render-pair.tsx';

/** Adele and Alex in a meeting that has started, each with a session and a desk. Close it when the test ends. */
export class RatingPair {
  readonly pair = new FakePair();
  readonly sessions: Record<Side, PairSession>;
  readonly meetingId: Guid;

  private constructor(pair: FakePair, sessions: Record<Side, PairSession>, meetingId: Guid) {
    this.pair = pair;
    this.sessions = sessions;
    this.meetingId = meetingId;
  }

  static async started(): Promise<RatingPair> {
    const pair = new FakePair();
    const sessions = { report: await pair.connected('report'), manager: await pair.connected('manager') };
    const meetingId = await startToday(sessions.manager);
    const made = new RatingPair(pair, sessions, meetingId);
    // As the panel does: its desk is at work from the start.
    for (const session of Object.values(sessions)) ratingDeskOf(session);
    await made.inStep();
    return made;
  }

  direction(side: Side, about: About): Direction {
    return ratingDeskOf(this.sessions[side]).direction(this.meetingId, about);
  }

  states(about: About): Readonly<Record<Side, Direction['state']>> {
    return { report: this.direction('report', about).state, manager: this.direction('manager', about).state };
  }

  async seal(side: Side, about: About, value: RatingValue, note = '', round = 1): Promise<void> {
    await sealRating(this.sessions[side], this.direction(side, about), round, { value, note });
    await this.inStep();
  }

  async open(side: Side, ...abouts: readonly About[]): Promise<void> {
    await sayOpen(
      this.sessions[side],
      abouts.map((about) => this.direction(side, about)),
    );
    await this.inStep();
  }

  /** All four sealed and nothing opened. */
  async sealAll(): Promise<void> {
    await this.seal('report', 'report', 4, 'I led it');
    await this.seal('report', 'manager', 3);
    await this.seal('manager', 'report', 3, 'Steady');
    await this.seal('manager', 'manager', 2);
  }

  /** Lets both sides see what the other did, and do what follows from it. */
  async inStep(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1)
      for (const side of ['report', 'manager'] as const) {
        await this.pair.systems[side].advance(5_000);
        await settled();
      }
  }

  /** Opens the panel of a person anew, on the same device or on another with nothing kept on it. */
  async reload(side: Side, device: 'same' | 'other' = 'same'): Promise<void> {
    this.sessions[side].close();
    if (device === 'other') this.pair.newDevice(side);
    this.sessions[side] = await this.pair.connected(side);
    ratingDeskOf(this.sessions[side]);
    await this.inStep();
  }

  records<K extends FeedRecord['kind']>(kind: K): readonly Extract<FeedRecord, { kind: K }>[] {
    return [...this.pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === kind ? [record as Extract<FeedRecord, { kind: K }>] : [],
    );
  }

  close(): void {
    for (const session of Object.values(this.sessions)) session.close();
  }
}
