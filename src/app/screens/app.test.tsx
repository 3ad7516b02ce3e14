// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatPointer, type Pointer } from '#src/domain/space/pointer.ts';
import { catalogueFor } from '#src/locales/catalogue.ts';
import { Failure } from '#src/ports/failure.ts';
import type { HostContext } from '#src/ports/host.ts';
import type { Knowledge } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import { SpaceOpener } from '#src/usecases/space-opener.ts';
import { adele, alex, FakePair, guid } from '../../../tests/fakes/fake-pair.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { fakeHost } from '../../../tests/fakes/render-pair.tsx';
import { App } from './app.tsx';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const configuration = {
  authority: 'https://login.microsoftonline.com/organizations',
  authorityMetadata: null,
  clientId: '0c000000-0000-4000-8000-000000000001',
  graphBaseUrl: 'https://graph.microsoft.com/v1.0',
  hostOrigins: [],
  knownAuthorities: [],
};

interface Given {
  readonly context?: Partial<HostContext>;
  /** What the services answer differently from those of a pair that is all right. */
  readonly remote?: (remote: Remote) => Remote;
}

/** Starts the app as Alex. */
async function open({ context, remote = (usual) => usual }: Given = {}): Promise<FakePair> {
  const pair = new FakePair();
  const host = fakeHost(context);
  const opener = new SpaceOpener({
    context: host.context,
    copies: pair.copies.report,
    system: pair.systems.report,
    remote: () => Promise.resolve(remote(pair.remote('report'))),
  });
  await atRest(() => {
    render(
      <App
        configuration={configuration}
        host={host}
        onHostReady={() => undefined}
        opener={opener}
        plannerLink={() => ''}
      />,
    );
    return opener.start();
  });
  return pair;
}

function knowing(knowledge: Partial<Knowledge>): (remote: Remote) => Remote {
  return (remote) => ({
    ...remote,
    opening: {
      ...remote.opening,
      know: async (chatId) => ({ ...(await remote.opening.know(chatId)), ...knowledge }),
    },
  });
}

function failing(failure: Failure): (remote: Remote) => Remote {
  return (remote) => ({ ...remote, tokens: { ...remote.tokens, get: () => Promise.reject(failure) } });
}

const title = async (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name });

describe('App', () => {
  it('opens the agenda of the one pair a person has', async () => {
    await open();
    expect(await title('Adele and Alex')).toBeTruthy();
  });

  it('keeps the place of who types while a screen is loading', async () => {
    await open();
    await title('Adele and Alex');
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note something' });
    const first = field();
    fireEvent.click(screen.getByRole('button', { name: /Happiness$/ }));
    first.focus();
    fireEvent.change(first, { target: { value: 'Half a thought' } });
    first.setSelectionRange(5, 6);
    await title('Happiness');
    expect(field()).not.toBe(first);
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('Half a thought');
    expect([field().selectionStart, field().selectionEnd]).toEqual([5, 6]);
  });

  it('signs in on request', async () => {
    const signIn = vi.fn<Remote['tokens']['signIn']>(() => Promise.reject(new Failure('signInNeeded')));
    await open({
      remote: (remote) => ({
        ...remote,
        tokens: { get: () => Promise.reject(new Failure('signInNeeded')), signIn },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(signIn).toHaveBeenCalledOnce();
  });

  it('says what it asks an organisation for, and whom to ask', async () => {
    const user = userEvent.setup(); // with a clipboard of its own
    await open({ remote: failing(new Failure('consentNeeded')) });
    expect(await title('Your organisation has not agreed yet')).toBeTruthy();
    expect(screen.getByText(/Sites\.ReadWrite\.All/)).toBeTruthy();
    expect(screen.getByText(/Ask your administrator/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the link for your administrator' }));
    expect(await navigator.clipboard.readText()).toContain(
      '/organizations/v2.0/adminconsent?client_id=0c000000',
    );
  });

  it('shows nothing in a chat of three', async () => {
    const chatMembers = [adele.id, alex.id, guid('0d000000-0000-4000-8000-000000000009')];
    await open({ remote: knowing({ chatMembers: { type: 'read', value: chatMembers } }) });
    expect(await title('This chat is not a 1:1')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Adele');
  });

  it('shows nothing of a pair to somebody else', async () => {
    const pointer = formatPointer(new FakePair().pointer('manager'));
    const outsider = guid('0d000000-0000-4000-8000-000000000009');
    await open({
      context: { pointer },
      remote: (remote) => ({
        ...remote,
        tokens: {
          ...remote.tokens,
          get: async () => ({ ...(await remote.tokens.get()), personId: outsider }),
        },
      }),
    });
    expect(await title('This 1:1 belongs to two other people')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Adele|Alex/);
  });

  it('offers every 1:1 where there is no chat', async () => {
    const place = new FakePair().pointer('report');
    const second: Pointer = { ...place, groupId: guid('6e000000-0000-4000-8000-000000000002') };
    await open({
      remote: knowing({
        pointers: { type: 'read', value: [place, second] },
        chatMembers: { type: 'read', value: null },
      }),
    });
    expect(await title('Your 1:1s')).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: '1:1 with Adele Vance' });
    if (first) await userEvent.click(first);
    expect(await title('Adele and Alex')).toBeTruthy();
  });

  it('asks before it follows a link to another space than the one known', async () => {
    const pair = new FakePair();
    const elsewhere: Pointer = {
      ...pair.pointer('report'),
      listId: guid('11000000-0000-4000-8000-000000000009'),
    };
    await open({ context: { pointer: formatPointer(elsewhere) } });
    expect(await title('This link leads to another space than yours')).toBeTruthy();
    expect(screen.getByText(/Adele Vance and Alex Wilber/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(await title('Adele and Alex')).toBeTruthy();
  });

  it('takes a pasted link where no space is known, and says when it is none', async () => {
    await open({
      remote: (remote) => ({
        ...knowing({ pointers: { type: 'read', value: [] } })(remote),
        opening: {
          ...knowing({ pointers: { type: 'read', value: [] } })(remote).opening,
          search: () => Promise.resolve([]),
        },
      }),
    });
    expect(await title('There is no space for the two of you yet')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Link to your space' });
    await userEvent.type(field, 'https://example.com{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('no link to a space');
    await userEvent.clear(field);
    await userEvent.type(
      field,
      `https://pods.example/tab.html?space=${formatPointer(new FakePair().pointer('report'))}{Enter}`,
    );
    expect(await title('Adele and Alex')).toBeTruthy();
  });

  it('says what is safe when the service fails', async () => {
    await open({ remote: failing(new Failure('service', { status: 500 })) });
    expect(await title('Microsoft 365 did not answer as it should')).toBeTruthy();
  });

  it('shows a screen that is opened with the texts of its language, never without', async () => {
    await catalogueFor('de-DE');
    await open({ context: { locale: 'de-DE' } });
    await title('Adele und Alex');
    await atRest(() => fireEvent.click(screen.getByRole('button', { name: /^5.*Entscheidungen$/ })));
    await title('Entscheidungen');
    expect(screen.getAllByRole('radio', { name: 'Ja' })).toHaveLength(2);
  });

  it('speaks the language of the host, in its direction', async () => {
    await open({ context: { locale: 'ar-SA' }, remote: failing(new Failure('signInNeeded')) });
    await title('Sign in');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe('en');
  });
});
