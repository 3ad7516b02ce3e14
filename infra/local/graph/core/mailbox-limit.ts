import { GraphError } from './route.ts';
import { workloadOf } from './workload.ts';

/** Requests one app may have under way on one mailbox (learn.microsoft.com/graph/throttling-limits, Outlook service). */
export const mailboxParallel = 4;

/** The 429 of the one too many (Q&A thread 70177162581). */
export function mailboxBusy(): GraphError {
  return new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    'Retry-After': '1',
  });
}

/** Counts the requests under way on each person's mailbox. */
export class MailboxLimit {
  readonly #underWay = new Map<string, number>();

  /** Runs work on a path; throws the 429 when four others are under way on the person's mailbox. */
  async within<Result>(person: string, path: string, work: () => Promise<Result>): Promise<Result> {
    if (workloadOf(path) !== 'outlook') return work();
    const before = this.#underWay.get(person) ?? 0;
    if (before >= mailboxParallel) throw mailboxBusy();
    this.#underWay.set(person, before + 1);
    try {
      return await work();
    } finally {
      this.#underWay.set(person, (this.#underWay.get(person) ?? 1) - 1);
    }
  }
}
