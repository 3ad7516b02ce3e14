/** What a delta token says: changes after that number; `whole` while an enumeration from the start is under way. */
export interface DeltaToken {
  readonly whole: boolean;
  readonly after: number;
}

/** An opaque token that belongs to one list. */
export function deltaToken(listId: string, token: DeltaToken): string {
  return Buffer.from(`1;3;${listId};${token.whole ? 'all' : 'new'};${token.after}`).toString('base64url');
}

/** Null when the text is no token of that list. */
export function readDeltaToken(listId: string, text: string): DeltaToken | null {
  const match = /^1;3;([0-9a-f-]{36});(all|new);(\d{1,12})$/.exec(
    Buffer.from(text, 'base64url').toString('utf8'),
  );
  if (match === null || match[1] !== listId) return null;
  return { whole: match[2] === 'all', after: Number(match[3]) };
}
