import { otherIn, troubleOf, type EventFacts } from '#src/domain/event/event-facts.ts';
import { sideOf } from '#src/domain/people/pair.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import {
  formatPointer,
  parsePointer,
  samePlace,
  withBoards,
  type Pointer,
} from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { AccessToken } from '#src/ports/access-token.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { HostContext, KeptPlace } from '#src/ports/host.ts';
import type { CopyOwner, LocalCopies, PairCopy, ReadCopy } from '#src/ports/local-copy.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { AppState, Lead } from './app-state.ts';
import { checkOpening, otherOf } from './opening-check.ts';
import { valueOf } from './part-value.ts';
import { connectionOf } from './session/connection.ts';
import { emptyCopy } from './session/empty-copy.ts';
import { keepRatingsAtWork } from './rating/keep-ratings-at-work.ts';
import { PairSession } from './session/pair-session.ts';
import type { TabLink } from './session/tab-link.ts';

interface Parts {
  readonly context: HostContext;
  readonly copies: LocalCopies;
  readonly system: System;
  /** Loads the code that needs a token. */
  remote(): Promise<Remote>;
  /** The address of a place in the tab; absent where there is none. */
  readonly tabLink?: TabLink;
  /** Told where the pair is that was opened, with a token: a host may keep it. */
  readonly onOpened?: ((place: KeptPlace) => void) | undefined;
}

/**
 * Finds and opens the pair's space: first the copy on this device, shown without waiting; then a token, and the pointer of the
 * host, of the app folder, or of a search. A token for somebody else hides what was shown, at once.
 */
export class SpaceOpener {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state: AppState = { type: 'starting' };
  #session: PairSession | null = null;
  #token: AccessToken | null = null;
  #confirmed: Pointer | null = null;
  #isLinkDeclined = false;
  /** The event beside the app does not matter: the person goes on without it. */
  #isEventLeft = false;
  #cancelRetry: (() => void) | null = null;
  /** Grows with every start and close: what an earlier one still brings is of no use any more. */
  #run = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly state = (): AppState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get system(): System {
    return this.#parts.system;
  }

  /** Begins, or begins again after a failure. */
  async start(): Promise<void> {
    const run = this.#begin();
    const trouble = this.#event ? troubleOf(this.#event) : null;
    if (trouble) {
      this.#hide({ type: 'event', trouble });
      return;
    }
    if (this.#session === null) {
      this.#show({ type: 'starting' });
      // Without it there is still what the services have.
      await this.#showCopy(run).catch(() => undefined);
    }
    await this.#try(run, async (remote) => {
      const token = await remote.tokens.get();
      if (run === this.#run) await this.#withToken(remote, token, run);
    });
  }

  /** Goes on without the event beside the app: to the next meeting of the person's 1:1. */
  async leaveEvent(): Promise<void> {
    this.#isEventLeft = true;
    await this.start();
  }

  get #event(): EventFacts | null {
    return this.#isEventLeft ? null : (this.#parts.context.event ?? null);
  }

  #begin(): number {
    this.#cancelRetry?.();
    this.#run += 1;
    return this.#run;
  }

  /** Does something that needs the services, and shows why it cannot be done unless something else was begun meanwhile. */
  async #try(run: number, act: (remote: Remote) => Promise<void>): Promise<void> {
    try {
      await act(await this.#parts.remote());
    } catch (thrown) {
      if (run === this.#run) this.#failed(asFailure(thrown));
    }
  }

  /** From a click: signs in or asks for consent, then goes on. */
  async signIn(): Promise<void> {
    const run = this.#begin();
    await this.#try(run, async (remote) => {
      await remote.tokens.signIn();
      if (run === this.#run) await this.start();
    });
  }

  /** Opens one of several 1:1s, or the place of a link after it was confirmed. */
  async choose(pointer: Pointer): Promise<void> {
    const run = this.#begin();
    this.#confirmed = pointer;
    await this.#try(run, (remote) => this.#open(remote, pointer, run));
  }

  /** Says yes to the place a link leads to. */
  async confirmPlace(): Promise<void> {
    const pointer = this.#linkedPlace();
    if (pointer) await this.choose(pointer);
  }

  /** Says no to it: goes on as if the link named no place. */
  async declinePlace(): Promise<void> {
    this.#isLinkDeclined = true;
    await this.start();
  }

  /** From a click, outside any chat: back to all 1:1s of the person. What waits of the pair that was open stays on the device. */
  async showAll(): Promise<void> {
    const run = this.#begin();
    this.#isLinkDeclined = true;
    this.#hide({ type: 'starting' });
    await this.#try(run, async (remote) => {
      this.#token = await remote.tokens.get();
      const { pointers } = await remote.opening.know(null);
      if (run === this.#run) await this.#offer(remote, valueOf(pointers) ?? [], this.#token.personId, run);
    });
  }

  #linkedPlace(): Pointer | null {
    const { pointer } = this.#parts.context;
    return pointer === null || this.#isLinkDeclined ? null : parsePointer(pointer);
  }

  /** Takes everything of the pair from view and memory: the host gives the page to another chat, or closes it. */
  close(): void {
    this.#begin();
    this.#hide({ type: 'starting' });
  }

  /** The copy of the pair the link names, else of the pair this person last opened in this chat. */
  async #showCopy(run: number): Promise<void> {
    const { context, copies } = this.#parts;
    const { tenantId, personId, chatId } = context;
    if (tenantId === null || personId === null) return;
    const linked = this.#linkedPlace()?.groupId;
    const groupId = linked ?? (await copies.remembered(tenantId, personId, chatId));
    if (groupId !== null) await this.#sessionFromCopy({ tenantId, personId, groupId }, run);
  }

  async #sessionFromCopy(owner: CopyOwner, run: number): Promise<PairSession | null> {
    const copy = this.#parts.copies.pair(owner);
    const read = await copy.load();
    if (read === null || sideOf(read.space.record.pair, owner.personId) === null) return null;
    const session = await this.#restored(owner, copy, read);
    if (run !== this.#run) {
      session.close();
      return null;
    }
    this.#session = session;
    this.#show({ type: 'open', session });
    return session;
  }

  async #withToken(remote: Remote, token: AccessToken, run: number): Promise<void> {
    this.#token = token;
    const owner = this.#session?.copy.owner;
    if (owner && (owner.tenantId !== token.tenantId || owner.personId !== token.personId))
      this.#hide({ type: 'starting' });
    const { context, copies } = this.#parts;
    const shown = this.#session?.snapshot().place ?? null;
    const pointer = shown ?? this.#linkedPlace();
    if (pointer) {
      await this.#open(remote, pointer, run);
      return;
    }
    if (context.chatId === null && this.#session === null) {
      const groupId = await copies.remembered(token.tenantId, token.personId, null);
      const { tenantId, personId } = token;
      const opened =
        groupId === null ? null : await this.#sessionFromCopy({ tenantId, personId, groupId }, run);
      if (run !== this.#run) return;
      if (opened) {
        await this.#open(remote, opened.snapshot().place, run);
        return;
      }
    }
    await this.#find(remote, token, run);
  }

  async #find(remote: Remote, token: AccessToken, run: number): Promise<void> {
    const { chatId } = this.#parts.context;
    const invitee = this.#event && otherIn(this.#event);
    const knowledge = await remote.opening.know(chatId, invitee?.address);
    if (run !== this.#run) return;
    const members = valueOf(knowledge.chatMembers);
    if (members && members.length !== 2) {
      this.#show({ type: 'notOneToOne', people: members.length });
      return;
    }
    const other = members?.find((member) => member !== token.personId) ?? valueOf(knowledge.invitee);
    // In a chat or beside an event whose people cannot be read nothing says that the one pair known is theirs.
    const isCertain = other !== null || (chatId === null && !invitee);
    const known = valueOf(knowledge.pointers) ?? [];
    await this.#goTo(remote, { known, other, isCertain, me: token.personId }, run);
  }

  /** To the pair with somebody, or with anybody; to a search where none is known. */
  async #goTo(remote: Remote, { isCertain, known, me, other }: Lead, run: number): Promise<void> {
    const fitting = other === null ? known : known.filter((pointer) => pointer.otherId === other);
    const found = fitting.length > 0 ? fitting : await this.#search(remote, other, run);
    if (run !== this.#run) return;
    const [first] = found;
    if (first === undefined) this.#show({ type: 'noSpace' });
    else if (found.length === 1 && isCertain) await this.#open(remote, first, run);
    else await this.#offer(remote, found, me, run);
  }

  async #search(remote: Remote, other: Guid | null, run: number): Promise<readonly Pointer[]> {
    const show = (looked: number, of: number): void => {
      if (run === this.#run) this.#show({ type: 'searching', looked, of });
    };
    show(0, 0);
    const found = await remote.opening.search(show);
    return other ? found.filter((pointer) => pointer.otherId === other) : found;
  }

  async #offer(remote: Remote, pointers: readonly Pointer[], me: Guid, run: number): Promise<void> {
    const read = await remote.opening.people(pointers);
    if (run !== this.#run) return;
    const pairs = read.flatMap(({ pointer, space }) =>
      space.type === 'read' && space.value && sideOf(space.value.record.pair, me) !== null
        ? [{ pointer, space: space.value.record }]
        : [],
    );
    this.#show(pairs.length === 0 ? { type: 'noSpace' } : { type: 'choose', pairs, me });
  }

  async #open(remote: Remote, pointer: Pointer, run: number): Promise<void> {
    const token = this.#token ?? (await remote.tokens.get());
    this.#token = token;
    const { context, copies, system } = this.#parts;
    const since = this.#session?.epoch;
    const opening = await remote.opening.open(pointer, context.chatId, system.now());
    if (run !== this.#run) return;
    const check = checkOpening(opening, pointer, token.personId, this.#confirmed);
    if (check.type === 'refused') {
      this.#hide(check.refusal);
      return;
    }
    const { space } = check;
    const owner = { tenantId: token.tenantId, personId: token.personId, groupId: pointer.groupId };
    let session = this.#session;
    if (session?.copy.owner.groupId === pointer.groupId) session.take(pointer, opening, since);
    else {
      session = await this.#newSession(owner, pointer, space);
      if (run !== this.#run) {
        session.close();
        return;
      }
      this.#session?.close();
      session.take(pointer, opening);
    }
    this.#session = session;
    this.#show({ type: 'open', session });
    await session.connect(remote);
    await copies.remember(owner, context.chatId).catch(() => undefined);
    const { pointers } = opening;
    const linked = withBoards(pointer, space.record.boards);
    const { tenantId, personId } = owner;
    this.#parts.onOpened?.({ tenantId, personId, pointer: formatPointer(linked) });
    if (pointers.type === 'failed') return;
    const known = pointers.value.find((own) => samePlace(own, pointer));
    // A board linked or unlinked since, by either person: the next opening reads what is linked now.
    if (known && formatPointer(withBoards(known, space.record.boards)) === formatPointer(known)) return;
    const ours = { ...linked, otherId: otherOf(space.record, token.personId) };
    await remote.opening.remember(ours).catch(() => undefined);
  }

  async #newSession(owner: CopyOwner, place: Pointer, space: Stored<SpaceRecord>): Promise<PairSession> {
    const { copies, system } = this.#parts;
    const copy = copies.pair(owner);
    const read = (await copy.load()) ?? emptyCopy(place, space, system.now());
    return this.#restored(owner, copy, read);
  }

  async #restored(owner: CopyOwner, copy: PairCopy, read: ReadCopy): Promise<PairSession> {
    const { copies, system, tabLink } = this.#parts;
    const { isKept } = copies;
    const session = new PairSession({ me: owner.personId, system, copy, isKept, read, tabLink });
    keepRatingsAtWork(session);
    await session.restore();
    return session;
  }

  #hide(state: AppState): void {
    this.#session?.close();
    this.#session = null;
    this.#show(state);
  }

  #failed(failure: Failure): void {
    if (this.#session) {
      this.#session.setConnection(connectionOf(failure, this.#parts.system.now()));
      const waitMs = failure.retryAfterMs ?? 5_000;
      // Nothing but the person, or another application around the app, changes what these say.
      if (!['signInNeeded', 'signInUnsupported', 'consentNeeded'].includes(failure.kind))
        this.#cancelRetry = this.#parts.system.after(waitMs, () => void this.start());
      return;
    }
    if (failure.kind === 'signInNeeded') this.#show({ type: 'signIn' });
    else if (failure.kind === 'consentNeeded') this.#show({ type: 'consent' });
    else this.#show({ type: 'failed', failure });
  }

  #show(state: AppState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
