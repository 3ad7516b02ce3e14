import { apart, type Confidences, type Round } from '#src/domain/okr/confidence.ts';
import { otherSide, type Side } from '#src/domain/people/pair.ts';
import type { Given } from '#src/domain/records/board-record.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';

type OkrsTexts = ScreenTexts['okrs'];

interface Names {
  readonly me: Side;
  readonly other: string;
}

/** What was said in this meeting, in words for the end of the line: "Alex 6, was 8. You 4", "Both 8". */
export function saidNow(
  texts: OkrsTexts,
  { earlier, mine, theirs }: Confidences,
  { me, other }: Names,
): string {
  if (mine === null) return '';
  if (apart(mine, theirs) === 0 && !mine.unchanged) return texts.both(String(mine.confidence));
  const last = earlier.at(-1);
  const theirWords =
    theirs === null
      ? null
      : withBefore(texts, sayingOf(texts, theirs, other), theirs, last?.given[otherSide(me)]);
  const mineWords = withBefore(texts, sayingOf(texts, mine, null), mine, last?.given[me]);
  return [theirWords, mineWords].filter((words) => words !== null).join('. ');
}

/** What was said in the last meeting, to be shown before one has said anything: "Last time: Alex 8. You 7". Null when nothing was. */
export function saidLast(texts: OkrsTexts, rounds: readonly Round[], names: Names): string | null {
  const last = rounds.at(-1);
  return last === undefined ? null : texts.lastTime(saidIn(texts, last, names));
}

/** What was said in an earlier meeting: "Alex 8. You 7". */
export function saidIn(texts: OkrsTexts, { given }: Round, { me, other }: Names): string {
  const theirs = given[otherSide(me)];
  const mine = given[me];
  const words = [theirs && sayingOf(texts, theirs, other), mine && sayingOf(texts, mine, null)];
  return words.filter((one) => one !== undefined).join('. ');
}

/** `name` null: oneself. */
function sayingOf(texts: OkrsTexts, given: Given, name: string | null): string {
  if (given.confidence === null) return name === null ? texts.youSkipped : texts.skippedBy(name);
  const value = given.unchanged
    ? `${String(given.confidence)}, ${texts.unchanged}`
    : String(given.confidence);
  return name === null ? texts.you(value) : texts.person(name, value);
}

function withBefore(texts: OkrsTexts, said: string, now: Given, before: Given | undefined): string {
  const value = before?.confidence ?? null;
  if (value === null || now.confidence === null || now.unchanged || value === now.confidence) return said;
  return texts.was(said, String(value));
}
