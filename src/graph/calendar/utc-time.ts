import * as v from 'valibot';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';

/** A time of Graph's without an offset that was asked for in UTC. */
export const utcTime = v.pipe(
  v.object({ dateTime: v.string(), timeZone: v.string() }),
  v.transform(({ dateTime }) =>
    parseInstant(/(Z|[+-]\d\d:\d\d)$/.test(dateTime) ? dateTime : `${dateTime.slice(0, 23)}Z`),
  ),
  v.check((instant) => instant !== null),
  v.transform((instant) => instant as Instant),
);
