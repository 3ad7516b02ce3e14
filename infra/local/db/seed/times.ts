/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/** ISO 8601 UTC of an instant in milliseconds. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The next full or half hour strictly after an instant, in milliseconds. */
export function nextHalfHour(now: Date): number {
  const half = 30 * 60_000;
  return (Math.floor(now.getTime() / half) + 1) * half;
}

/** `YYYY-MM-DD`, UTC, so many days from an instant. */
export function dayAfter(at: number, days: number): string {
  return iso(at + days * dayMs).slice(0, 10);
}

/** The first Friday strictly after the day of an instant, `YYYY-MM-DD`, UTC. */
export function nextFriday(at: number): string {
  const weekday = new Date(at).getUTCDay();
  return dayAfter(at, ((5 - weekday + 6) % 7) + 1);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The name of an instant's weekday as recurrence patterns have it, UTC. */
export function weekdayOf(at: number): string {
  return weekdays[new Date(at).getUTCDay()] ?? 'monday';
}
