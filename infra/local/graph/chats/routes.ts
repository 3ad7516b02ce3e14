import type { Route } from '../core/route.ts';
import { getChat, listChats, listMembers } from './chats.ts';

const scopes = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];

/** Chats with their members, without messages. It costs no SharePoint units. */
export const chatRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/chats',
    scopes,
    units: 0,
    coverage: 'partial',
    note: '$filter by chatType and $expand=members only.',
    handle: listChats,
  },
  {
    method: 'GET',
    path: '/me/chats/{chat-id}',
    scopes,
    units: 0,
    coverage: 'partial',
    note: '$expand=members only.',
    handle: getChat,
  },
  {
    method: 'GET',
    path: '/chats/{chat-id}',
    scopes,
    units: 0,
    coverage: 'partial',
    note: '$expand=members only.',
    handle: getChat,
  },
  {
    method: 'GET',
    path: '/chats/{chat-id}/members',
    scopes: ['ChatMember.Read', ...scopes],
    units: 0,
    coverage: 'whole',
    handle: listMembers,
  },
];
