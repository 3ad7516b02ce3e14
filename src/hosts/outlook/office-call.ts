// Office is a global of the page: office.js comes by a script tag.
/// <reference types="office-js" />
import { Failure } from '#src/ports/failure.ts';
import { within } from '../within.ts';

/** office.js has no time-outs of its own: a host that never answers would leave the pane waiting. */
const timeoutMs = 15_000;

/** Codes of office.js that mean something to the screens (Outlook JavaScript API, error codes). */
const kinds: Readonly<Record<number, Failure['kind']>> = { 9038: 'forbidden', 9046: 'notFound' };

/** Makes a promise of a call of office.js. Rejects with a `Failure`; its details hold the name and code of Office's error. */
export function officeCall<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    call((result) => {
      // The enumeration's own value: office.js need not be loaded for this to be compared.
      if (String(result.status) === 'succeeded') {
        resolve(result.value);
        return;
      }
      const { code, name } = result.error;
      reject(new Failure(kinds[code] ?? 'service', { details: `${name} ${String(code)}` }));
    });
  });
  return within(timeoutMs, answer, 'Outlook');
}
