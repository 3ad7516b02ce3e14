import type { BlockPlan } from '#src/domain/development/time-block.ts';
import type { AccessToken, AccessTokens } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import type { CalendarBlock, OwnCalendar } from '#src/ports/own-calendar.ts';

/** The calendar of one person, and what that person says when asked to let the product write into it. */
export class FakeCalendar implements OwnCalendar {
  /** Plans that reached the calendar, repeated ones too. */
  readonly plans: BlockPlan[] = [];
  /** Ids of the series asked for. */
  readonly reads: string[] = [];
  /** What stands there; null when it was deleted. */
  block: CalendarBlock | null = null;
  /** What stands there of a series by its id, where that is something else. */
  readonly series = new Map<string, CalendarBlock | null>();
  agreement: 'given' | 'agrees' | 'refuses' = 'given';
  /** The next calls fail so, in this order. `lost`: the calendar took it, the answer did not arrive. */
  failures: (Failure | 'lost')[] = [];

  makeBlock(plan: BlockPlan): Promise<string> {
    const failure = this.failures.shift();
    if (failure instanceof Failure) return Promise.reject(failure);
    this.plans.push(plan);
    return failure === 'lost'
      ? Promise.reject(new Failure('offline'))
      : Promise.resolve(`series of ${plan.transactionId}`);
  }

  readBlock(seriesId: string): Promise<CalendarBlock | null> {
    this.reads.push(seriesId);
    const failure = this.failures.shift();
    if (failure instanceof Failure) return Promise.reject(failure);
    const known = this.series.get(seriesId);
    return Promise.resolve(known === undefined ? this.block : known);
  }

  /** Tokens of this person: the daily ones as they are, others only once agreed to. */
  tokens(token: AccessToken): AccessTokens {
    return {
      get: ({ scopes } = {}) =>
        scopes !== undefined && this.agreement !== 'given'
          ? Promise.reject(new Failure('consentNeeded'))
          : Promise.resolve(token),
      signIn: ({ scopes } = {}) => {
        if (scopes !== undefined && this.agreement === 'refuses')
          return Promise.reject(new Failure('signInNeeded', { details: 'user_cancelled' }));
        this.agreement = 'given';
        return Promise.resolve(token);
      },
    };
  }
}
