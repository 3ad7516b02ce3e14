import { inject } from 'vitest';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { createRemote } from '#src/graph/create-remote.ts';
import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Remote } from '#src/ports/remote.ts';

interface Account {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly password: string;
  readonly role: string;
  readonly displayName: string;
}
interface Registration {
  readonly clientId: string;
  readonly tenantId: string;
}

/** A person of the local tenant with the product's own gateway, signed in as the tests may: by password. */
export interface TestPerson {
  readonly id: Guid;
  readonly name: string;
  readonly token: string;
  readonly remote: Remote;
}

export const graphBase = (): string => `${inject('tenant')}/v1.0`;

async function accounts(): Promise<readonly Account[]> {
  return (await (await fetch(`${inject('tenant')}/_local/accounts`)).json()) as Account[];
}

/** The first account of a role. `scope` narrows the token. */
export async function signIn(
  role: string,
  scope = 'https://graph.microsoft.com/.default',
): Promise<TestPerson> {
  const account = (await accounts()).find((one) => one.role === role);
  const id = parseGuid(account?.id ?? '');
  if (!account || !id) throw new Error(`no account of role ${role}`);
  const app = (await (await fetch(`${inject('tenant')}/_local/app`)).json()) as Registration;
  const answer = await fetch(`${inject('tenant')}/${app.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: app.clientId,
      scope,
      username: account.userPrincipalName,
      password: account.password,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const tenantId = parseGuid(app.tenantId);
  if (!tenantId || !answer.ok) throw new Error(`no token for ${role}`);
  const tokens: AccessTokens = {
    get: () => Promise.resolve({ token, tenantId, personId: id, name: account.displayName }),
    signIn: () => Promise.reject(new Error('not in tests')),
  };
  return { id, name: account.displayName, token, remote: createRemote(graphBase(), tokens, fetch) };
}

/** The place of the seeded pair, as the report's own app folder has it. */
export async function pairPlace(person: TestPerson, withPerson: Guid): Promise<Pointer> {
  const { pointers } = await person.remote.opening.know(null);
  const found =
    pointers.type === 'read' ? pointers.value.find((pointer) => pointer.otherId === withPerson) : undefined;
  if (!found) throw new Error('the pair has no pointer');
  return found;
}
