import { GraphError } from '../core/route.ts';

/** Names of Windows that Outlook uses beside those of the IANA database; the ones a test tenant meets. */
const windowsNames: Readonly<Record<string, string>> = {
  'tzone://Microsoft/Utc': 'UTC',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central European Standard Time': 'Europe/Warsaw',
  'GTB Standard Time': 'Europe/Bucharest',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'Tokyo Standard Time': 'Asia/Tokyo',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws GraphError 400 for a zone nobody knows */
export function requireZone(zone: string): string {
  format(zone);
  return zone;
}

/**
 * The wall clock of a zone at an instant, `YYYY-MM-DDTHH:MM:SS`.
 *
 * @throws GraphError 400 for a zone nobody knows
 */
export function toLocal(at: string | number, zone: string): string {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(new Date(at))
      .map((part) => [part.type, part.value]),
  );
  const { year, month, day, hour, minute, second } = parts as Record<string, string | undefined> as {
    [name in 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second']: string;
  };
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/**
 * The instant, ISO 8601 UTC, at which a zone's wall clock shows `local`. A time that the clock skips in spring is read
 * with the offset before the change.
 *
 * @throws GraphError 400 for a zone nobody knows
 */
export function toUtc(local: string, zone: string): string {
  const asIf = Date.parse(`${local.slice(0, 19)}Z`);
  const first = asIf - (Date.parse(`${toLocal(asIf, zone)}Z`) - asIf);
  const second = asIf - (Date.parse(`${toLocal(first, zone)}Z`) - first);
  return new Date(second).toISOString();
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat('en-CA', {
      timeZone: windowsNames[zone] ?? zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, made);
    return made;
  } catch {
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`,
    );
  }
}
