import * as v from 'valibot';
import { addFault, readFaults, readRequests, removeFaults, resetTenant, setClock } from './control.ts';
import { button, choice, find, make } from './elements.ts';
import { TenantClock } from './tenant-clock.ts';

const pageData = v.object({
  now: v.string(),
  accounts: v.array(v.object({ upn: v.string(), name: v.string() })),
});

const faultWords = [
  { value: 'offline', text: 'Offline' },
  { value: 'throttle', text: 'Throttled' },
  { value: 'serverError', text: 'Server errors' },
  { value: 'lostAnswer', text: 'Next answer lost' },
  { value: 'withheldConsent', text: 'Consent withheld' },
  { value: 'signedOut', text: 'Signed out' },
  { value: 'plannerRefuses', text: 'Planner refuses' },
  { value: 'appFolderForbidden', text: 'No app folder' },
] as const;
type FaultType = (typeof faultWords)[number]['value'];

const data = v.parse(pageData, JSON.parse(find(document, '#page-data', HTMLScriptElement).textContent));
const problem = find(document, '#problem', HTMLElement);
const clock = new TenantClock(data.now);

/** Does something with the tenant; says so when it did not work, and shows what is so afterwards. */
async function attempt(work: () => Promise<void>): Promise<void> {
  problem.textContent = '';
  try {
    await work();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : 'The local tenant cannot be reached.';
  }
  await show();
}

function words(fault: { type: string; person: string | null }): string {
  const text = faultWords.find(({ value }) => value === fault.type)?.text ?? fault.type;
  const person = data.accounts.find(({ upn }) => upn === fault.person)?.name ?? fault.person;
  return person === null ? text : `${text}: ${person}`;
}

async function show(): Promise<void> {
  try {
    const faults = await readFaults();
    find(document, '#faults', HTMLElement).textContent =
      faults.length === 0 ? 'none' : faults.map(words).join(', ');
    find(document, '#requests', HTMLElement).textContent = String(await readRequests());
  } catch {
    find(document, '#faults', HTMLElement).textContent = 'not known here';
    find(document, '#requests', HTMLElement).textContent = 'not known here';
  }
}

function clockForm(): HTMLElement {
  const input = make('input');
  input.type = 'datetime-local';
  const local = clock.now();
  input.value = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const set = button('Set the clock', () => {
    const instant = new Date(input.value);
    if (Number.isNaN(instant.getTime())) {
      problem.textContent = 'That is not a date and time.';
      return;
    }
    void attempt(async () => {
      await setClock(instant.toISOString());
      await clock.refresh();
    });
  });
  const label = make('label', { className: 'field' }, make('span', { text: 'Clock' }), input);
  return make('div', { className: 'row' }, label, set);
}

function faultForm(): HTMLElement {
  let type: FaultType = 'offline';
  let person = '';
  const people = [
    { value: '', text: 'Everybody' },
    ...data.accounts.map(({ upn, name }) => ({ value: upn, text: name })),
  ];
  return make(
    'div',
    { className: 'row' },
    choice('Fault', faultWords, type, (value) => (type = value)),
    choice('For', people, person, (value) => (person = value)),
    button('Add', () => void attempt(() => addFault({ type, ...(person === '' ? {} : { person }) }))),
  );
}

const weekMs = 7 * 86_400_000;
const weekLater = find(document, '#week-later', HTMLButtonElement);
const movedKey = 'clock-moved';
// Everything on the page goes by the clock, the meetings' times too: it is read anew, and says then what was done.
weekLater.addEventListener('click', () => {
  void attempt(async () => {
    await clock.refresh();
    await setClock(new Date(clock.now().getTime() + weekMs).toISOString());
    sessionStorage.setItem(movedKey, 'yes');
    location.reload();
  });
});
if (sessionStorage.getItem(movedKey) !== null) {
  sessionStorage.removeItem(movedKey);
  find(document, '#moved', HTMLElement).textContent =
    'It is a week later. Open a meeting to see its next occurrence.';
  weekLater.focus();
}

find(document, '#change-conditions', HTMLElement).append(
  clockForm(),
  faultForm(),
  button('End all faults', () => void attempt(() => removeFaults())),
);

const question = find(document, '#reset-question', HTMLElement);
const opener = find(document, '#reset', HTMLButtonElement);
const ask = (open: boolean) => {
  question.hidden = !open;
  (open ? find(document, '#reset-no', HTMLButtonElement) : opener).focus();
};
opener.addEventListener('click', () => ask(true));
find(document, '#reset-no', HTMLButtonElement).addEventListener('click', () => ask(false));
find(document, '#reset-yes', HTMLButtonElement).addEventListener('click', () => {
  void attempt(async () => {
    await resetTenant();
    location.reload();
  });
});

clock.show(
  find(document, '#clock', HTMLElement),
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
);
void show();
