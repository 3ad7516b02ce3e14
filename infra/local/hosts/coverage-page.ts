import { html } from 'hono/html';
import type { CoverageRow } from '../graph/coverage.ts';
import { documentOf, type Html } from './document.ts';

const words = {
  whole: 'Whole',
  partial: 'In part',
  absent: 'Not at all: answers 501 with a sentence',
} as const;

function group(rows: readonly CoverageRow[], coverage: CoverageRow['coverage']): Html {
  const those = rows.filter((row) => row.coverage === coverage);
  if (those.length === 0) return html``;
  return html`<section aria-labelledby="${coverage}">
    <h2 id="${coverage}">${words[coverage]} <span class="count">${those.length}</span></h2>
    <ul class="routes">
      ${those.map(
        ({ method, path, note }) =>
          html`<li>
            <span class="method">${method === '*' ? 'any' : method}</span>
            <div>
              <code>${path}</code>
              ${note === '' ? '' : html`<p>${note}</p>`}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The page at `/coverage`: the coverage table in words. */
export function coveragePage(rows: readonly CoverageRow[]): Html {
  return documentOf({
    title: 'What the local tenant imitates',
    styles: ['base.css', 'landing.css'],
    bodyClass: 'landing plain',
    body: html`<main>
      <p><a href="/">Local tenant</a></p>
      <h1>What it imitates, and what it does not</h1>
      <p class="lead">
        Microsoft Graph as this product uses it, from a real database, with real tokens and the rights of the
        person who asks. What is missing says so.
      </p>
      ${group(rows, 'partial')} ${group(rows, 'absent')} ${group(rows, 'whole')}
    </main>`,
  });
}
