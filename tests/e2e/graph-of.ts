import { Client, HTTPMessageHandler, type GraphRequest } from '@microsoft/microsoft-graph-client';
import type { Stage } from './stage.ts';

/** Graph as another program of a person reaches it, beside the product: own sign-in, Microsoft's own client. */
export async function graphOf(stage: Stage, upn: string): Promise<(path: string) => GraphRequest> {
  const base = stage.tenant.baseUrl;
  const read = async <T>(what: string): Promise<T> =>
    (await (await fetch(`${base}/_local/${what}`)).json()) as T;
  const accounts = await read<{ userPrincipalName: string; password: string }[]>('accounts');
  const app = await read<{ clientId: string; tenantId: string }>('app');
  const answer = await fetch(`${base}/${app.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: app.clientId,
      scope: 'https://graph.microsoft.com/.default',
      username: upn,
      password: accounts.find((account) => account.userPrincipalName === upn)?.password ?? '',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  // Its own sign-in serves Microsoft's hosts over https alone.
  const client = Client.initWithMiddleware({ middleware: new HTTPMessageHandler(), baseUrl: `${base}/` });
  return (path) => client.api(path).header('Authorization', `Bearer ${token}`);
}
