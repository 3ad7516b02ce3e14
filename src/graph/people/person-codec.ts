import * as v from 'valibot';
import type { Guid } from '#src/domain/values/guid.ts';
import { parseGuid } from '#src/domain/values/guid.ts';
import type { GraphCall } from '../client/graph-client.ts';
import { path, withQuery } from '../client/path.ts';

const user = v.looseObject({
  id: v.string(),
  displayName: v.nullish(v.string()),
  mail: v.nullish(v.string()),
  userPrincipalName: v.nullish(v.string()),
});
const members = v.looseObject({ value: v.array(v.looseObject({ userId: v.nullish(v.string()) })) });

/** The basic set of a person (User.ReadBasic.All). */
export function personCall(id: Guid): GraphCall {
  return {
    method: 'GET',
    path: withQuery(path`/users/${id}`, { $select: 'id,displayName,mail,userPrincipalName' }),
  };
}

/** Whoever signs in with an address; an address that is only a mailbox's answers 404 (learn.microsoft.com, user-get). */
export function addressCall(address: string): GraphCall {
  return { method: 'GET', path: withQuery(path`/users/${address}`, { $select: 'id' }) };
}

/** Entra id of a person. */
export function readPersonId(body: unknown): Guid | null {
  return parseGuid(v.parse(v.looseObject({ id: v.string() }), body).id);
}

/** Mail address of a person, the sign-in name where there is no mailbox; null without either. */
export function readAddress(body: unknown): string | null {
  const read = v.parse(user, body);
  return read.mail ?? read.userPrincipalName ?? null;
}

/** People of a chat (Chat.ReadBasic). The thread id is the key of a whole meeting series. */
export function chatMembersCall(chatId: string): GraphCall {
  return { method: 'GET', path: path`/chats/${chatId}/members` };
}

/** Entra ids of a chat's people; guests of other tenants count too, with an id of their own. */
export function readChatMembers(body: unknown): readonly Guid[] {
  return v.parse(members, body).value.flatMap(({ userId }) => {
    const id = parseGuid(userId ?? '');
    return id ? [id] : [];
  });
}
