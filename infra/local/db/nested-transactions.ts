import type { Database } from 'libsql';

/**
 * Makes `db.transaction` work inside a transaction: the inner one becomes a savepoint. The driver itself sends a second
 * BEGIN, which SQLite refuses; routes and the seed need not know who else is writing with them.
 */
export function allowNestedTransactions(db: Database): void {
  let depth = 0;
  const transaction =
    <Arguments extends unknown[], Result>(work: (...args: Arguments) => Result) =>
    (...args: Arguments): Result => {
      const name = `level_${depth}`;
      db.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
      depth += 1;
      let isDone = false;
      try {
        const result = work(...args);
        isDone = true;
        return result;
      } finally {
        depth -= 1;
        if (depth > 0) db.exec(isDone ? `RELEASE ${name}` : `ROLLBACK TO ${name}; RELEASE ${name}`);
        else db.exec(isDone ? 'COMMIT' : 'ROLLBACK');
      }
    };
  Object.defineProperty(db, 'transaction', { value: transaction });
}
