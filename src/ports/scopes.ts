/** A delegated Graph permission the product uses. */
export interface Scope {
  readonly name: string;
  /** `daily` scopes are agreed to once for the whole organisation; the others are asked for when first used. */
  readonly asked: 'daily' | 'whenUsed';
}

/**
 * Every permission the product may use, in one place: the code, the consent screen, the app package and the checks read this table.
 * Delegated only: a person never reaches more than they may reach by hand.
 */
const scopes: readonly Scope[] = [
  { name: 'User.Read', asked: 'daily' },
  { name: 'User.ReadBasic.All', asked: 'daily' },
  { name: 'Calendars.Read', asked: 'daily' },
  { name: 'Chat.ReadBasic', asked: 'daily' },
  { name: 'Tasks.ReadWrite', asked: 'daily' },
  { name: 'Sites.ReadWrite.All', asked: 'daily' },
  { name: 'Sites.Manage.All', asked: 'whenUsed' },
  { name: 'Group.ReadWrite.All', asked: 'whenUsed' },
  { name: 'GroupMember.Read.All', asked: 'whenUsed' },
  { name: 'Calendars.ReadWrite', asked: 'whenUsed' },
  { name: 'Files.ReadWrite.AppFolder', asked: 'whenUsed' },
];

/** What a token is asked with that writes into the person's own calendar. */
export const calendarScopes: readonly string[] = ['Calendars.ReadWrite'];

/** What a token for the daily work is asked with. */
export const dailyScopes: readonly string[] = scopes
  .filter((scope) => scope.asked === 'daily')
  .map((scope) => scope.name);

/** All of them: what a person of the organisation may ever be asked to agree to. */
export const usedScopes: readonly string[] = scopes.map((scope) => scope.name);
