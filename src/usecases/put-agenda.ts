import type { BlockTexts } from '#src/domain/invitation/agenda-block.ts';
import { insertBlock, type Refusal } from '#src/domain/invitation/insert-block.ts';
import type { EventBody } from '#src/ports/event-item.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';

/** What became of putting the agenda into an invitation. */
export type PutOutcome =
  /** It is in the event the person has open; the person sends it. */
  | { readonly type: 'put' }
  /** It was in there already. */
  | { readonly type: 'same' }
  | { readonly type: 'refused'; readonly reason: Refusal }
  /** Nothing was written. */
  | { readonly type: 'notRead'; readonly failure: Failure }
  /** The answer to the write was a failure: it may have arrived all the same. */
  | { readonly type: 'notWritten'; readonly failure: Failure };

/**
 * Puts a block of `agendaBlock` into the invitation or into the place of the one there. `known` are the block's texts in every language.
 * Nothing but the block changes, and nothing is sent.
 */
export async function putAgenda(
  body: EventBody,
  block: string,
  known: readonly BlockTexts[],
): Promise<PutOutcome> {
  let read: string;
  try {
    read = await body.read();
  } catch (thrown) {
    return { type: 'notRead', failure: asFailure(thrown) };
  }
  const insertion = insertBlock(read, block, known);
  if (insertion.type === 'refused') return insertion;
  if (insertion.type === 'unchanged') return { type: 'same' };
  try {
    await (insertion.type === 'prepend' ? body.prepend(block) : body.replace(insertion.body));
    return { type: 'put' };
  } catch (thrown) {
    return { type: 'notWritten', failure: asFailure(thrown) };
  }
}
