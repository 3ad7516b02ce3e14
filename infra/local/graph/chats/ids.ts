/** The thread of a private meeting: `19:meeting_<base64 of a guid>@thread.v2` (decoded from documented samples). */
export function meetingThread(guid: string): string {
  return `19:meeting_${Buffer.from(guid).toString('base64').replace(/=+$/, '')}@thread.v2`;
}

/** What the Teams context calls `meeting.id`: base64 of `0#<thread>#0`, without any trace of the occurrence. */
export function contextMeetingId(threadId: string): string {
  return Buffer.from(`0#${threadId}#0`).toString('base64');
}
