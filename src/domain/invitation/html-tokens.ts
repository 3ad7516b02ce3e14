import { unescaped } from './html-entities.ts';

interface Place {
  /** Offsets in the HTML, the second one past the end. */
  readonly start: number;
  readonly end: number;
}

/** A piece of HTML. Every character of it is in exactly one. Names are in lower case, values of attributes without entities. */
export type Token = Place &
  (
    | { readonly type: 'text' }
    | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
    | { readonly type: 'close'; readonly name: string }
    /** Nothing to see: comments, conditions of Word, doctypes, what stands in a script or a style, a tag cut off by the end. */
    | { readonly type: 'hidden' }
  );

const letter = /[a-zA-Z]/u;
const markup = /[a-zA-Z!?/]/u;
// Parts of a tag; read from a place with `skip`.
const tagName = /[^\s/>]*/y;
const between = /[\s/]*/y;
const attributeName = /=?[^\s/>=]*/y;
const spaces = /\s*/y;
const bareValue = /[^\s>]*/y;
/** Up to their closing tag everything is text of theirs, also what looks like a tag (html.spec.whatwg.org, raw text). */
const raw: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);
const empty: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** Elements that have no closing tag. */
export function isEmptyElement(name: string): boolean {
  return empty.has(name);
}

/**
 * HTML cut into its pieces, as a browser does it (html.spec.whatwg.org, tokenization), as far as the bodies of events need it: no
 * tree, nothing corrected.
 */
export function tokensOf(html: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < html.length) {
    const token = tokenAt(html, at);
    tokens.push(token);
    at = token.end;
    if (token.type !== 'open' || !raw.has(token.name)) continue;
    const end = endOfRaw(html, at, token.name);
    if (end > at) tokens.push({ type: 'hidden', start: at, end });
    at = end;
  }
  return tokens;
}

function tokenAt(html: string, start: number): Token {
  if (html[start] !== '<') return { type: 'text', start, end: startOfMarkup(html, start) };
  const next = html.charAt(start + 1);
  if (next === '!' || next === '?') return { type: 'hidden', start, end: endOfHidden(html, start) };
  const isClosing = next === '/';
  if (!letter.test(isClosing ? html.charAt(start + 2) : next))
    return isClosing
      ? { type: 'hidden', start, end: endAfter(html, '>', start) }
      : { type: 'text', start, end: startOfMarkup(html, start + 1) };
  return tagAt(html, start, isClosing);
}

/** A `<` begins markup only before a letter or one of three signs. */
function startOfMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1))
    if (markup.test(html.charAt(at + 1))) return at;
  return html.length;
}

function endOfHidden(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return endAfter(html, '>', start);
  return /^-?>/u.test(html.slice(start + 4, start + 6))
    ? endAfter(html, '>', start)
    : endAfter(html, '-->', start + 4);
}

function endAfter(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const after = html.charAt(at + 2 + name.length);
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name && /^[\s/>]?$/u.test(after))
      return at;
  }
  return html.length;
}

function tagAt(html: string, start: number, isClosing: boolean): Token {
  const nameStart = start + (isClosing ? 2 : 1);
  const nameEnd = skip(html, nameStart, tagName);
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const attributes = new Map<string, string>();
  let at = skip(html, nameEnd, between);
  while (at < html.length && html[at] !== '>') at = readAttribute(html, at, attributes);
  if (at >= html.length) return { type: 'hidden', start, end: html.length };
  const place = { start, end: at + 1 };
  return isClosing ? { type: 'close', name, ...place } : { type: 'open', name, attributes, ...place };
}

/** Reads one attribute into the map; the first of a name counts. Returns where the next one or the end of the tag is. */
function readAttribute(html: string, start: number, attributes: Map<string, string>): number {
  const nameEnd = skip(html, start, attributeName);
  const name = html.slice(start, nameEnd).toLowerCase();
  const sign = skip(html, nameEnd, spaces);
  let value = '';
  let end = nameEnd;
  if (html[sign] === '=') {
    const from = skip(html, sign + 1, spaces);
    const quote = html[from];
    if (quote === '"' || quote === "'") {
      end = endAfter(html, quote, from + 1);
      value = html.slice(from + 1, end - 1);
    } else {
      end = skip(html, from, bareValue);
      value = html.slice(from, end);
    }
  }
  if (!attributes.has(name)) attributes.set(name, unescaped(value));
  return skip(html, end, between);
}

function skip(html: string, from: number, over: RegExp): number {
  over.lastIndex = from;
  return from + (over.exec(html)?.[0].length ?? 0);
}
