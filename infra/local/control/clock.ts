import type { Database } from 'libsql';
import * as v from 'valibot';

const stored = v.object({ offset: v.number(), frozenAt: v.nullable(v.string()) });

/** The tenant's clock: the machine's, shifted, or standing still. Kept in the database, so a restart goes on from it. */
export interface Clock {
  now(): Date;
  readonly frozen: boolean;
  /** Sets the instant; without `frozen` it runs on from there. Null goes back to the machine's clock. */
  set(instant: Date | null, frozen: boolean): void;
}

/** Reads the clock kept in `settings`, or starts with the machine's. */
export function createClock(db: Database): Clock {
  let state = { offset: 0, frozenAt: null as string | null };
  const row: unknown = db.prepare("SELECT value FROM settings WHERE name = 'clock'").get();
  if (v.is(v.object({ value: v.string() }), row)) state = v.parse(stored, JSON.parse(row.value));
  return {
    now: () => (state.frozenAt === null ? new Date(Date.now() + state.offset) : new Date(state.frozenAt)),
    get frozen() {
      return state.frozenAt !== null;
    },
    set(instant, frozen) {
      state = {
        offset: instant === null ? 0 : instant.getTime() - Date.now(),
        frozenAt: frozen ? (instant ?? new Date()).toISOString() : null,
      };
      db.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('clock', ?)").run(
        JSON.stringify(state),
      );
    },
  };
}
