/** Dates, times and lists as the person's locale writes them. Instants are ISO text in UTC and shown in the zone of the device. */
export interface Formats {
  /** `14:00` or `2:00 PM`. */
  time(instant: string): string;
  /** `14:21:07`, to tell two changes of one minute apart. */
  seconds(instant: string): string;
  /** `14:00–14:45`. */
  timeRange(from: string, to: string): string;
  /** `Fri 27 Nov`, of a day without a zone (`YYYY-MM-DD`). */
  day(day: string): string;
  /** `Fri 27 Nov` of an instant. */
  dayOf(instant: string): string;
  /** `Monday 30 November` of an instant. */
  longDayOf(instant: string): string;
  /** `Tuesday` of a day without a zone. */
  weekday(day: string): string;
  /** `November` of a month such as `2026-11`. */
  month(month: string): string;
  /** The day of an instant in the zone of the device, `YYYY-MM-DD`. */
  localDay(instant: string): string;
  /** `Alex and Adele`. */
  list(items: readonly string[]): string;
  /** `3,950`. */
  number(value: number): string;
  /** `0.7` and `1.0`: how far an objective is. */
  score(value: number): string;
}

/** The formats of a locale such as `en-GB`. A locale the browser does not know counts as English. */
export function formatsFor(locale: string): Formats {
  const known = isKnown(locale) ? locale : 'en';
  // Made when used: one takes as long as a whole component, and the first screen needs few.
  const format = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    lazy(() => new Intl.DateTimeFormat(known, options));
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const seconds = format({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const short: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  const day = format({ ...short, timeZone: 'UTC' });
  const dayOf = format(short);
  const longDayOf = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekday = format({ weekday: 'long', timeZone: 'UTC' });
  const month = format({ month: 'long', timeZone: 'UTC' });
  const list = lazy(() => new Intl.ListFormat(known, { type: 'conjunction' }));
  const number = lazy(() => new Intl.NumberFormat(known));
  const score = lazy(() => new Intl.NumberFormat(known, { minimumFractionDigits: 1 }));
  return {
    time: (instant) => time().format(new Date(instant)),
    seconds: (instant) => seconds().format(new Date(instant)),
    timeRange: (from, to) => time().formatRange(new Date(from), new Date(to)),
    day: (text) => day().format(new Date(`${text}T00:00:00Z`)),
    dayOf: (instant) => dayOf().format(new Date(instant)),
    longDayOf: (instant) => longDayOf().format(new Date(instant)),
    weekday: (text) => weekday().format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month().format(new Date(`${text}-01T00:00:00Z`)),
    localDay: (instant) => {
      const date = new Date(instant);
      const two = (value: number): string => String(value).padStart(2, '0');
      return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
    list: (items) => list().format(items),
    number: (value) => number().format(value),
    score: (value) => score().format(value),
  };
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false; // not a language tag at all
  }
}
