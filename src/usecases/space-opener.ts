import { sideOf } from '#src/domain/people/pair.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import { parsePointer, samePlace, type Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { AccessToken } from '#src/ports/access-token.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { HostContext } from '#src/ports/host.ts';
import type { LocalCopies } from '#src/ports/local-copy.ts';
import type { Opening } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import { connectionOf } from './session/connection.ts';
import { PairSession } from './session/pair-session.ts';

/** A 1:1 to choose from when a person has several. */
export interface KnownPair {
  readonly pointer: Pointer;
  readonly space: SpaceRecord;
}

/** What the app shows. */
export type AppState =
  | { readonly type: 'starting' }
  | { readonly type: 'signIn' }
  | { readonly type: 'consent' }
  | { readonly type: 'searching'; readonly looked: number; readonly of: number }
  | { readonly type: 'choose'; readonly pairs: readonly KnownPair[]; readonly me: Guid }
  /** Nothing leads to a space. */
  | { readonly type: 'noSpace' }
  /** The chat has not exactly two people. */
  | { readonly type: 'notOneToOne'; readonly people: number }
  /** The space exists and this person is not of its pair, or the chat is another pair's. Nothing of it is shown. */
  | { readonly type: 'notOfPair' }
  /** The link leads elsewhere than what this person knows: asked before anything is written. */
  | { readonly type: 'pointerDiffers'; readonly space: SpaceRecord }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'open'; readonly session: PairSession };

interface Parts {
  readonly context: HostContext;
  readonly copies: LocalCopies;
  readonly system: System;
  /** Loads the code that needs a token. */
  remote(): Promise<Remote>;
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
  #run = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly state = (): AppState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, or begins again after a failure. */
  async start(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    if (this.#session === null) {
      this.#show({ type: 'starting' });
      await this.#showCopy();
    }
    try {
      const remote = await this.#parts.remote();
      const token = await remote.tokens.get();
      if (run === this.#run) await this.#withToken(remote, token);
    } catch (thrown) {
      if (run === this.#run) this.#failed(asFailure(thrown));
    }
  }

  /** From a click: signs in or asks for consent, then goes on. */
  async signIn(): Promise<void> {
    try {
      const remote = await this.#parts.remote();
      await remote.tokens.signIn();
      await this.start();
    } catch (thrown) {
      this.#failed(asFailure(thrown));
    }
  }

  /** Opens one of several 1:1s, or the place of a link after it was confirmed. */
  async choose(pointer: Pointer): Promise<void> {
    try {
      const remote = await this.#parts.remote();
      this.#confirmed = pointer;
      await this.#open(remote, pointer);
    } catch (thrown) {
      this.#failed(asFailure(thrown));
    }
  }

  /** Says yes to the place a link leads to. */
  async confirmPlace(): Promise<void> {
    const pointer = this.#parts.context.pointer === null ? null : parsePointer(this.#parts.context.pointer);
    if (pointer) await this.choose(pointer);
  }

  /** Takes everything of the pair from view and memory: the host gives the page to another chat, or closes it. */
  close(): void {
    this.#run += 1;
    this.#session?.close();
    this.#session = null;
    this.#show({ type: 'starting' });
  }

  async #showCopy(): Promise<void> {
    const { context, copies } = this.#parts;
    if (context.tenantId === null || context.personId === null) return;
    const groupId = await copies.remembered(context.tenantId, context.personId, context.chatId);
    if (groupId === null) return;
    await this.#sessionFromCopy(context.tenantId, context.personId, groupId);
  }

  async #sessionFromCopy(tenantId: Guid, personId: Guid, groupId: Guid): Promise<PairSession | null> {
    const { copies, system } = this.#parts;
    const copy = copies.pair({ tenantId, personId, groupId });
    const read = await copy.load();
    if (read === null || sideOf(read.space.record.pair, personId) === null) return null;
    const session = new PairSession({ me: personId, system, copy, isKept: copies.isKept, read });
    await session.restore();
    this.#session = session;
    this.#show({ type: 'open', session });
    return session;
  }

  async #withToken(remote: Remote, token: AccessToken): Promise<void> {
    this.#token = token;
    const owner = this.#session?.copy.owner;
    if (owner && (owner.tenantId !== token.tenantId || owner.personId !== token.personId)) this.close();
    const { context, copies } = this.#parts;
    const shown = this.#session?.snapshot().place ?? null;
    const pointer = shown ?? (context.pointer === null ? null : parsePointer(context.pointer));
    if (pointer) {
      await this.#open(remote, pointer);
      return;
    }
    if (context.chatId === null && this.#session === null) {
      const groupId = await copies.remembered(token.tenantId, token.personId, null);
      const opened = groupId === null ? null : await this.#sessionFromCopy(token.tenantId, token.personId, groupId);
      if (opened) {
        await this.#open(remote, opened.snapshot().place);
        return;
      }
    }
    await this.#find(remote, token);
  }

  async #find(remote: Remote, token: AccessToken): Promise<void> {
    const knowledge = await remote.opening.know(this.#parts.context.chatId);
    const members = knowledge.chatMembers.type === 'read' ? knowledge.chatMembers.value : null;
    if (members && members.length !== 2) {
      this.#show({ type: 'notOneToOne', people: members.length });
      return;
    }
    if (knowledge.pointers.type === 'failed' && knowledge.pointers.failure.kind !== 'notFound') throw knowledge.pointers.failure;
    const known = knowledge.pointers.type === 'read' ? knowledge.pointers.value : [];
    const other = members?.find((member) => member !== token.personId);
    const fitting = other ? known.filter((pointer) => pointer.otherId === other) : known;
    const found = fitting.length > 0 ? fitting : await this.#search(remote, other ?? null);
    const [first] = found;
    if (first === undefined) this.#show({ type: 'noSpace' });
    else if (found.length === 1) await this.#open(remote, first);
    else await this.#offer(remote, found, token.personId);
  }

  async #search(remote: Remote, other: Guid | null): Promise<readonly Pointer[]> {
    this.#show({ type: 'searching', looked: 0, of: 0 });
    const found = await remote.opening.search((looked, of) => this.#show({ type: 'searching', looked, of }));
    return other ? found.filter((pointer) => pointer.otherId === other) : found;
  }

  async #offer(remote: Remote, pointers: readonly Pointer[], me: Guid): Promise<void> {
    const read = await remote.opening.people(pointers);
    const pairs = read.flatMap(({ pointer, space }) =>
      space.type === 'read' && space.value && sideOf(space.value.record.pair, me) !== null ? [{ pointer, space: space.value.record }] : [],
    );
    this.#show(pairs.length === 0 ? { type: 'noSpace' } : { type: 'choose', pairs, me });
  }

  async #open(remote: Remote, pointer: Pointer): Promise<void> {
    const token = this.#token ?? (await remote.tokens.get());
    this.#token = token;
    const { context, copies, system } = this.#parts;
    const opening = await remote.opening.open(pointer, context.chatId, system.now());
    const space = this.#accept(opening, pointer, token.personId);
    if (space === null) return;
    const owner = { tenantId: token.tenantId, personId: token.personId, groupId: pointer.groupId };
    let session = this.#session;
    if (session?.copy.owner.groupId !== pointer.groupId) {
      session?.close();
      const copy = copies.pair(owner);
      const read = (await copy.load()) ?? {
        place: pointer,
        space,
        stored: [],
        token: null,
        occurrences: [],
        boards: [],
        notes: { notes: [], version: null },
        savedAt: system.now(),
      };
      session = new PairSession({ me: token.personId, system, copy, isKept: copies.isKept, read });
      await session.restore();
    }
    this.#session = session;
    await session.connect(remote, pointer, opening);
    this.#show({ type: 'open', session });
    await copies.remember(owner, context.chatId);
    const known = opening.pointers.type === 'read' && opening.pointers.value.some((own) => samePlace(own, pointer));
    if (!known && opening.pointers.type === 'read') await remote.opening.remember({ ...pointer, otherId: otherOf(space.record, token.personId) }).catch(() => undefined);
  }

  /** The space of an opening if this person may see it here; otherwise shows why not and answers null. */
  #accept(opening: Opening, pointer: Pointer, me: Guid): Stored<SpaceRecord> | null {
    if (opening.space.type === 'failed') {
      const { failure } = opening.space;
      if (failure.kind !== 'forbidden' && failure.kind !== 'notFound') throw failure;
      this.#hide({ type: 'notOfPair' });
      return null;
    }
    const space = opening.space.value;
    if (space === null) {
      this.#hide({ type: 'noSpace' });
      return null;
    }
    const { pair, groupId } = space.record;
    if (groupId !== pointer.groupId || sideOf(pair, me) === null) {
      this.#hide({ type: 'notOfPair' });
      return null;
    }
    const members = opening.chatMembers.type === 'read' ? opening.chatMembers.value : null;
    if (members && members.length !== 2) {
      this.#hide({ type: 'notOneToOne', people: members.length });
      return null;
    }
    if (members?.some((member) => sideOf(pair, member) === null)) {
      this.#hide({ type: 'notOfPair' });
      return null;
    }
    const other = otherOf(space.record, me);
    const own = opening.pointers.type === 'read' ? opening.pointers.value.filter((known) => known.otherId === other) : [];
    const differs = own.length > 0 && !own.some((known) => samePlace(known, pointer));
    if (differs && !(this.#confirmed && samePlace(this.#confirmed, pointer))) {
      this.#hide({ type: 'pointerDiffers', space: space.record });
      return null;
    }
    return space;
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
      if (failure.kind !== 'signInNeeded' && failure.kind !== 'consentNeeded') this.#parts.system.after(waitMs, () => void this.start());
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

function otherOf({ pair }: SpaceRecord, me: Guid): Guid {
  return pair.manager.id === me ? pair.report.id : pair.manager.id;
}
