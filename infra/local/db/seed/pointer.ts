/** What a pointer names. GUIDs are lower case; plans are null where none is linked. */
export interface PointerParts {
  readonly otherId: string;
  readonly groupId: string;
  readonly siteHost: string;
  readonly siteGuid: string;
  readonly webGuid: string;
  readonly listId: string;
  readonly okrs: string | null;
  readonly development: string | null;
  readonly actions: string | null;
}

/** `p1~<other>~<group>~<host>~<site>~<web>~<list>~<okrs>~<development>~<actions>`, each GUID as base64url of its 16 bytes. */
export function pointerText(parts: PointerParts): string {
  return [
    'p1',
    short(parts.otherId),
    short(parts.groupId),
    parts.siteHost,
    short(parts.siteGuid),
    short(parts.webGuid),
    short(parts.listId),
    parts.okrs ?? '-',
    parts.development ?? '-',
    parts.actions ?? '-',
  ].join('~');
}

function short(guid: string): string {
  return Buffer.from(guid.replaceAll('-', ''), 'hex').toString('base64url');
}
