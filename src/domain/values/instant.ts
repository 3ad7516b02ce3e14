/** A moment, ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T14:00:00.000Z`; sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Reads any ISO 8601 date-time that names its offset; null when it does not or is no date. */
export function parseInstant(text: string): Instant | null {
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : instantFrom(time);
}

/** The moment of a number of milliseconds since 1970. */
export function instantFrom(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant some minutes later, or earlier when negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantFrom(toMilliseconds(instant) + minutes * 60_000);
}

/** The instant some milliseconds later. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantFrom(toMilliseconds(instant) + milliseconds);
}

/** Minutes from the first to the second, with fractions; negative when the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (toMilliseconds(to) - toMilliseconds(from)) / 60_000;
}
