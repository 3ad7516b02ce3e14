import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Account } from './accounts.ts';

type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root{color-scheme:light dark;--page:#f0f0f0;--card:#fff;--text:#242424;--quiet:#616161;--line:#d1d1d1;--brand:#5b5fc7;--hover:#f5f5f5}
@media(prefers-color-scheme:dark){:root{--page:#141414;--card:#292929;--text:#fff;--quiet:#adadad;--line:#525252;--brand:#9299f7;--hover:#333}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--page);color:var(--text);font:14px/20px "Segoe UI",system-ui,sans-serif}
main{width:min(100%,420px);background:var(--card);border-radius:8px;padding:32px;box-shadow:0 2px 8px #0003}
h1{margin:0 0 4px;font-size:24px;line-height:32px;font-weight:600}
p{margin:0 0 16px;color:var(--quiet)}
form{margin:0}
button{display:flex;gap:12px;align-items:center;width:100%;padding:10px 12px;border:1px solid transparent;border-radius:4px;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
button:hover{background:var(--hover)}
button:focus-visible{outline:2px solid var(--text);outline-offset:1px}
button.primary{justify-content:center;margin-top:16px;background:#5b5fc7;color:#fff;font-weight:600}
button.quiet{justify-content:center;margin-top:8px;border-color:var(--line)}
.initials{flex:none;display:grid;place-items:center;width:32px;height:32px;border-radius:50%;background:#5b5fc7;color:#fff;font-size:12px;font-weight:600}
.name{display:block;font-weight:600}.upn{display:block;color:var(--quiet);font-size:12px;line-height:16px}
ul{margin:0 0 16px;padding-inline-start:20px}`;

/** "Pick an account": everybody of the tenant, without a password, working without script. */
export function accountPage(accounts: readonly Account[], hint: string | null): Page {
  const first = (account: Account): number =>
    account.userPrincipalName.toLowerCase() === hint?.toLowerCase() ? 0 : 1;
  const ordered = [...accounts].sort((a, b) => first(a) - first(b));
  return page(
    'Pick an account',
    html`<h1>Pick an account</h1>
      <p>to continue to PODS 1:1. In the local tenant a click signs you in.</p>
      <form method="post">
        ${ordered.map(
          (account) =>
            html`<button name="account" value="${account.id}">
              <span class="initials" aria-hidden="true">${initials(account.displayName)}</span>
              <span
                ><span class="name">${account.displayName}</span
                ><span class="upn">${account.userPrincipalName}</span></span
              >
            </button>`,
        )}
      </form>`,
  );
}

/** "Permissions requested", for the scopes a person may grant alone. */
export function consentPage(account: Account, scopes: readonly string[]): Page {
  return page(
    'Permissions requested',
    html`<h1>Permissions requested</h1>
      <p>${account.userPrincipalName}: PODS 1:1 would like to use</p>
      <ul>
        ${scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      <form method="post">
        <input type="hidden" name="account" value="${account.id}" />
        <button class="primary" name="consent" value="granted">Accept</button>
        <button class="quiet" name="consent" value="refused">Cancel</button>
      </form>`,
  );
}

/** A page that says one thing, for errors that cannot go back to the app and for signing out. */
export function messagePage(title: string, text: string): Page {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>`,
  );
}

function page(title: string, body: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
}
