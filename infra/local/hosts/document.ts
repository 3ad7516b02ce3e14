import { html, raw } from 'hono/html';

/** Escaped HTML that may be put into other HTML. */
export type Html = ReturnType<typeof html>;

/** A whole page. `data` becomes a JSON block `#page-data` that the page's script reads. */
export function documentOf(page: {
  readonly title: string;
  readonly styles: readonly string[];
  readonly script?: string;
  readonly data?: unknown;
  readonly bodyClass: string;
  readonly body: Html;
}): Html {
  const data = page.data === undefined ? '' : JSON.stringify(page.data).replaceAll('<', String.raw`\u003c`);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="/assets-host/icon.svg" type="image/svg+xml" />
        ${page.styles.map((name) => html`<link rel="stylesheet" href="/assets-host/${name}" />`)}
        ${
          data === ''
            ? ''
            : html`<script type="application/json" id="page-data">
                ${raw(data)}
              </script>`
        }
        ${page.script === undefined ? '' : html`<script type="module" src="/assets-host/${page.script}"></script>`}
      </head>
      <body class="${page.bodyClass}">
        ${page.body}
      </body>
    </html>`;
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `Monday 23 November, 14:00` in the zone of this machine. */
export function whenOf(iso: string): string {
  const instant = new Date(iso);
  return `${day.format(instant).replace(',', '')}, ${time.format(instant)}`;
}
