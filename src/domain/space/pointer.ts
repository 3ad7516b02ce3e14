import type { BoardLink, BoardUse } from '../records/feed-record.ts';
import { fromBase64url, toBase64url } from '../values/base64url.ts';
import { formatGuid, guidBytes, type Guid } from '../values/guid.ts';

/**
 * Where a pair's space is: opaque ids only, a hint and never proof. It is carried by the tab's content URL and by the name of
 * an empty file in the person's app folder, so that listing the folder is enough to know every space.
 */
export interface Pointer {
  /** The other person of the pair. */
  readonly otherId: Guid;
  readonly groupId: Guid;
  /** Host name of the group's site, e.g. `contoso.sharepoint.com`. */
  readonly siteHost: string;
  readonly siteGuid: Guid;
  readonly webGuid: Guid;
  readonly listId: Guid;
  /** Planner plans by use; null where none is linked. */
  readonly okrs: string | null;
  readonly development: string | null;
  readonly actions: string | null;
}

const suffix = '.pods';

/** The pointer as text: `p1~<other>~<group>~<host>~<site>~<web>~<list>~<okrs>~<development>~<actions>`. GUIDs take 22 characters each. */
export function formatPointer(pointer: Pointer): string {
  const guids = [pointer.otherId, pointer.groupId].map(shortGuid);
  const place = [pointer.siteGuid, pointer.webGuid, pointer.listId].map(shortGuid);
  const plans = [pointer.okrs, pointer.development, pointer.actions].map((plan) => plan ?? '-');
  return ['p1', ...guids, pointer.siteHost, ...place, ...plans].join('~');
}

/** The name of the file that carries a pointer in the app folder; under 255 characters. */
export function pointerFileName(pointer: Pointer): string {
  return formatPointer(pointer) + suffix;
}

/** Reads a pointer text or file name; null when it is none, whoever wrote it. */
export function parsePointer(text: string): Pointer | null {
  const bare = text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  const parts = bare.split('~');
  const [form, other, group, host, site, web, list, okrs, development, actions] = parts;
  if (parts.length !== 10 || form !== 'p1' || host === undefined) return null;
  const [otherId, groupId, siteGuid, webGuid, listId] = [other, group, site, web, list].map(longGuid);
  if (!otherId || !groupId || !siteGuid || !webGuid || !listId) return null;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host)) return null;
  const plans = [okrs, development, actions].map(plan);
  if (plans.includes(undefined)) return null;
  const [okrsPlan = null, developmentPlan = null, actionsPlan = null] = plans;
  return {
    otherId,
    groupId,
    siteHost: host,
    siteGuid,
    webGuid,
    listId,
    okrs: okrsPlan,
    development: developmentPlan,
    actions: actionsPlan,
  };
}

/** Graph's id of the site: host name and the two GUIDs, separated by commas. */
export function siteId(pointer: Pointer): string {
  return `${pointer.siteHost},${pointer.siteGuid},${pointer.webGuid}`;
}

/** Two pointers to the same place; linked boards may differ. */
export function samePlace(one: Pointer, other: Pointer): boolean {
  return one.groupId === other.groupId && one.listId === other.listId && siteId(one) === siteId(other);
}

/** The pointer with the plans that are linked now. */
export function withBoards(pointer: Pointer, boards: readonly BoardLink[]): Pointer {
  const plan = (use: BoardUse): string | null => boards.find((board) => board.use === use)?.planId ?? null;
  return {
    ...pointer,
    okrs: plan('okrs'),
    development: plan('development'),
    actions: plan('actions'),
  };
}

function plan(text: string | undefined): string | null | undefined {
  if (text === '-') return null;
  return text !== undefined && /^[A-Za-z0-9_-]{28}$/.test(text) ? text : undefined;
}

function shortGuid(guid: Guid): string {
  return toBase64url(new Uint8Array(guidBytes(guid)));
}

function longGuid(text: string | undefined): Guid | null {
  const bytes = fromBase64url(text ?? '');
  return bytes?.length === 16 ? formatGuid([...bytes]) : null;
}
