/** One delegated Graph permission of the product's registration. */
interface Permission {
  readonly scope: string;
  /** Whether only an administrator may consent (Microsoft's permission table of 2026-08). */
  readonly admin: boolean;
}

/** The scope table as the local tenant's administrator has it in front of them. */
export const permissions: readonly Permission[] = [
  { scope: 'User.Read', admin: false },
  { scope: 'User.ReadBasic.All', admin: false },
  { scope: 'Calendars.Read', admin: false },
  { scope: 'Chat.ReadBasic', admin: false },
  { scope: 'Tasks.ReadWrite', admin: false },
  { scope: 'Sites.ReadWrite.All', admin: false },
  { scope: 'Sites.Manage.All', admin: false },
  { scope: 'Calendars.ReadWrite', admin: false },
  { scope: 'Files.ReadWrite.AppFolder', admin: false },
  { scope: 'GroupMember.Read.All', admin: true },
  { scope: 'Group.ReadWrite.All', admin: true },
];

export const scopeNames: readonly string[] = permissions.map(({ scope }) => scope);

export const teamsAppId = '5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c77';
export const appHost = 'pods.contoso.example';
export const graphResource = 'https://graph.microsoft.com';

/** Where the tenant and the app answer. Ports are those really bound. */
export interface Ports {
  readonly tenant: number;
  readonly app: number;
  readonly tls: number;
}

/** Origins of the app itself: over http on localhost, and at its production host over TLS. */
function appOrigins(ports: Ports): readonly string[] {
  return [`http://localhost:${ports.app}`, `https://${appHost}`, `https://${appHost}:${ports.tls}`];
}

/** Origins of the pages that play Teams and Outlook. */
export function hostPageOrigins(ports: Ports): readonly string[] {
  return [
    `http://localhost:${ports.tenant}`,
    `http://127.0.0.1:${ports.tenant}`,
    `https://localhost:${ports.tls}`,
    ...['teams.microsoft.com', 'outlook.office.com'].flatMap((host) => [
      `https://${host}`,
      `https://${host}:${ports.tls}`,
    ]),
  ];
}

/** Whether a redirect URI is registered: any page of the app, or the broker's form for nested app authentication. */
export function isRegisteredRedirect(uri: string, ports: Ports): boolean {
  const origins = appOrigins(ports);
  if (uri.startsWith('brk-multihub://'))
    return origins.some((origin) => uri === origin.replace(/^https?:/u, 'brk-multihub:'));
  return URL.canParse(uri) && origins.includes(new URL(uri).origin);
}
