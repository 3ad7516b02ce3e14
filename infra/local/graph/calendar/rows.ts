/** A row of calendar_events joined with the copy in one mailbox. Instants are ISO 8601 UTC. */
export interface CopyRow {
  readonly key: string;
  readonly organizer_id: string;
  readonly subject: string;
  readonly body_html: string;
  readonly location: string;
  readonly start_at: string;
  readonly end_at: string;
  readonly time_zone: string;
  /** patternedRecurrence as JSON; null for a single event. */
  readonly recurrence: string | null;
  readonly is_online: number;
  readonly thread_id: string | null;
  readonly created_at: string;
  readonly mailbox_id: string;
  readonly stub: string;
  readonly show_as: string;
  readonly categories: string;
  readonly reminder_minutes: number | null;
  readonly transaction_id: string | null;
  readonly changes: number;
  readonly modified_at: string;
}

/** One meeting on the calendar: a single event, or an occurrence with the start its series gave it. */
export interface Instance {
  readonly type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  readonly start: string;
  readonly end: string;
  /** Null on single events and masters. */
  readonly originalStart: string | null;
  readonly cancelled: boolean;
  /** The body as this occurrence or event shows it. */
  readonly body: string;
}

/** The part of Graph's patternedRecurrence that the local tenant expands. */
export interface Recurrence {
  readonly pattern: {
    readonly type: 'weekly';
    readonly interval: number;
    readonly daysOfWeek: readonly string[];
    readonly firstDayOfWeek: string;
    readonly month?: number;
    readonly dayOfMonth?: number;
    readonly index?: string;
  };
  readonly range: {
    readonly type: 'endDate' | 'noEnd' | 'numbered';
    readonly startDate: string;
    readonly endDate: string;
    readonly recurrenceTimeZone: string;
    readonly numberOfOccurrences: number;
  };
}
