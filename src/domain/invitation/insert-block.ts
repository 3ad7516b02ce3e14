import { firstLine, knownLine, lastLine, type BlockTexts } from './agenda-block.ts';
import { isEmptyElement, tokensOf, type Token } from './html-tokens.ts';
import { linesOf, visibleText, type VisibleText } from './visible-text.ts';

/** Most characters Outlook takes in one call (learn.microsoft.com, `Office.Body`: 1,000,000). */
const longestBody = 1_000_000;

/** Why nothing is put in. In every case the invitation stays as it is. */
export type Refusal =
  /** More than one block of ours: which of them counts is for a person to say. */
  | 'twoBlocks'
  /** A first line without a last one, or the other way round. */
  | 'halfBlock'
  /** Between first and last line stands something we did not write. */
  | 'edited'
  /** The block shares a paragraph, a list or a table with something else, or its tags do not pair up. */
  | 'tangled'
  /** Outlook takes no body of that length. */
  | 'tooLong';

/** What to do with a body to have one block in it. */
export type Insertion =
  /** There is none: the block goes in front, and nothing of the body is written again. */
  | { readonly type: 'prepend' }
  /** There is one: the whole body with the block in its place, every other character as it was. */
  | { readonly type: 'replace'; readonly body: string }
  /** It says the same already and leads to the same place. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly reason: Refusal };

/**
 * Says how a block of `agendaBlock` gets into the body of an event, as Outlook gives it: mail programs rewrite classes, ids, links
 * and whole paragraphs, so a block is known by the lines that are seen. `known` are the texts of every language, for a
 * block may be replaced only when each of its lines is ours. Lines somebody took out come back; lines somebody added are never lost.
 */
export function insertBlock(body: string, block: string, known: readonly BlockTexts[]): Insertion {
  const found = find(body);
  if (found === null) return { type: 'prepend' };
  if (typeof found === 'string') return refused(found);
  const { between, range, tokens } = found;
  if (!linesOf(between).every(knownLine(known))) return refused('edited');
  if (range === null) return refused('tangled');
  if (isSame(body.slice(range.start, range.end), block)) return { type: 'unchanged' };
  if (!isBalanced(tokens.filter(({ end, start }) => start >= range.start && end <= range.end)))
    return refused('tangled');
  const whole = `${body.slice(0, range.start)}${block}${body.slice(range.end)}`;
  return whole.length > longestBody ? refused('tooLong') : { type: 'replace', body: whole };
}

/** Whether a body has a block of ours, first line and last, whatever stands between. */
export function hasBlock(body: string): boolean {
  const found = find(body);
  return found === 'twoBlocks' || (found !== null && typeof found !== 'string');
}

function refused(reason: Refusal): Insertion {
  return { type: 'refused', reason };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly tokens: readonly Token[];
  /** What is seen between first and last line. */
  readonly between: string;
  /** The block in the body, in whole elements; null where they hold something else too. */
  readonly range: Range | null;
}

function find(body: string): Found | 'halfBlock' | 'twoBlocks' | null {
  const tokens = tokensOf(body);
  const visible = visibleText(body, tokens);
  const firsts = placesOf(visible.text, firstLine);
  const lasts = placesOf(visible.text, lastLine);
  const [first, second] = firsts;
  const [last] = lasts;
  if (first === undefined && last === undefined) return null;
  if (first === undefined || last === undefined || firsts.length !== lasts.length) return 'halfBlock';
  if (second !== undefined) return 'twoBlocks';
  const start = first + firstLine.length;
  if (last < start) return 'halfBlock';
  const range = rangeOf(tokens, visible, first, last);
  return {
    tokens,
    between: visible.text.slice(start, last),
    range: range && isAlone(visible, first, last + lastLine.length, range) ? range : null,
  };
}

function placesOf(text: string, line: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(line); at !== -1; at = text.indexOf(line, at + line.length)) places.push(at);
  return places;
}

/** Elements that may hold headings, paragraphs and lists; the block is put only into one of them. */
const holders: ReadonlySet<string> = new Set([
  ...[
    'article',
    'blockquote',
    'body',
    'center',
    'dd',
    'div',
    'footer',
    'header',
    'html',
    'li',
    'main',
    'section',
  ],
  ...['td', 'th'],
]);

/** From first line to last in whole children of the innermost element that holds both and may hold a block. */
function rangeOf(
  tokens: readonly Token[],
  { ends, starts }: VisibleText,
  first: number,
  last: number,
): Range | null {
  const from = starts[first] ?? 0;
  const to = ends[last + lastLine.length - 1] ?? 0;
  const { closings, pathTo } = nesting(tokens);
  const above = pathTo(from);
  const beside = pathTo(to - 1);
  let depth = 0;
  while (depth < above.length && above[depth] === beside[depth]) depth += 1;
  while (depth > 0 && !isHolder(above[depth - 1])) depth -= 1;
  const opening = above[depth];
  const lastOpening = beside[depth];
  const closing = lastOpening && closings.get(lastOpening);
  if (lastOpening && !closing) return null;
  return { start: opening?.start ?? from, end: closing?.end ?? to };
}

function isHolder(token: Token | undefined): boolean {
  return token?.type === 'open' && holders.has(token.name);
}

interface Nesting {
  /** The closing tag of an opening one. */
  readonly closings: ReadonlyMap<Token, Token>;
  /** The elements open at an offset in a text, outermost first, as their opening tags. */
  readonly pathTo: (offset: number) => readonly Token[];
}

/** Which tags belong together. A closing tag closes what was left open inside of it; one without an opening tag counts for nothing. */
function nesting(tokens: readonly Token[]): Nesting {
  const closings = new Map<Token, Token>();
  const parents = new Map<Token, Token | null>();
  let inside: Token | null = null;
  for (const token of tokens) {
    parents.set(token, inside);
    if (token.type === 'open' && !isEmptyElement(token.name)) inside = token;
    if (token.type !== 'close') continue;
    let opening: Token | null = inside;
    while (opening && !(opening.type === 'open' && opening.name === token.name))
      opening = parents.get(opening) ?? null;
    if (opening === null) continue;
    closings.set(opening, token);
    inside = parents.get(opening) ?? null;
  }
  const pathTo = (offset: number): readonly Token[] => {
    const path: Token[] = [];
    const at = tokens.find(({ end, start }) => start <= offset && offset < end);
    for (let token = at && parents.get(at); token; token = parents.get(token)) path.unshift(token);
    return path;
  };
  return { closings, pathTo };
}

/** Nothing else is seen in a range than the characters from `first` up to `past`. */
function isAlone({ ends, starts, text }: VisibleText, first: number, past: number, range: Range): boolean {
  const isIn = (index: number): boolean =>
    (starts[index] ?? 0) >= range.start && (ends[index] ?? 0) <= range.end && /\S/u.test(text.charAt(index));
  return !isIn(before(text, first)) && !isIn(after(text, past));
}

/** The last character that is seen before a place. */
function before(text: string, place: number): number {
  let index = place - 1;
  while (index >= 0 && /\s/u.test(text.charAt(index))) index -= 1;
  return index;
}

function after(text: string, place: number): number {
  let index = place;
  while (index < text.length && /\s/u.test(text.charAt(index))) index += 1;
  return index;
}

/** Every tag has its partner, none crosses another. */
function isBalanced(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.type === 'open' && !isEmptyElement(token.name)) open.push(token.name);
    if (token.type === 'close' && open.pop() !== token.name) return false;
  }
  return open.length === 0;
}

/** The same lines and the same links, whatever became of the markup. */
function isSame(there: string, block: string): boolean {
  return sense(there) === sense(block);
}

function sense(html: string): string {
  const tokens = tokensOf(html);
  const links = tokens.flatMap((token) =>
    token.type === 'open' && token.name === 'a' ? [target(token.attributes.get('href') ?? '')] : [],
  );
  return [...linesOf(visibleText(html, tokens).text), ...links].join('\n');
}

/** Where a link leads. Safe Links of Microsoft Defender puts the address into one of its own (learn.microsoft.com, safe-links-about). */
function target(href: string): string {
  const wrapped = /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/.*?[?&]url=([^&#]+)/iu.exec(
    href,
  )?.[1];
  return wrapped === undefined ? decoded(href) : target(decoded(wrapped));
}

/** An address as it is without percent signs, where they can be read: programs differ in what they write with them. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
