import { entityAt } from './html-entities.ts';
import { tokensOf, type Token } from './html-tokens.ts';

/** What a reader sees of HTML, and where in the HTML each character of it stands. */
export interface VisibleText {
  /** A line for each block of text, parted by line breaks. Spaces of every kind are one space; signs without width are left out. */
  readonly text: string;
  /** Offset in the HTML of each character's first sign, and of the one past its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands for something that is seen and is no text: an image, a rule, a field. */
const thing = '\ufffc';
const things: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'embed',
  'hr',
  'iframe',
  'img',
  'input',
  'math',
  'object',
  'picture',
  'script',
  'select',
  'style',
  'svg',
  'textarea',
  'title',
  'video',
]);
/** Elements within a line; any other begins and ends one. `o:p` is Word's paragraph mark. */
const inline: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font'],
  ...[
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
    'o:p',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
  ],
  ...['sup', 'time', 'tt', 'u', 'var', 'wbr', 'img', 'style', 'script'],
]);
const space = /[\s\u00a0]/u;
const withoutWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Reads what is seen of HTML. Shapes of Word's own drawing language count as things. */
export function visibleText(html: string, tokens: readonly Token[] = tokensOf(html)): VisibleText {
  const reader = new Reader();
  for (const token of tokens) {
    if (token.type === 'text') readText(reader, html, token);
    if (token.type !== 'open' && token.type !== 'close') continue;
    if (!inline.has(token.name)) reader.endLine(token.start);
    if (token.type === 'open' && (things.has(token.name) || token.name.startsWith('v:')))
      reader.add(thing, token.start, token.end);
  }
  return reader;
}

/** The lines that are seen of HTML, without empty ones and without the bullets Word writes as text. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[·•▪◦‣§*–-] /u, ''))
    .filter((line) => line !== '');
}

/** Signs that stand for themselves; most of a body is runs of them, and a body can have a million characters. */
const plainRun = /[!-%'-;=-~]+/y;

function readText(reader: Reader, html: string, { start, end }: Token): void {
  for (let at = start; at < end;) {
    plainRun.lastIndex = at;
    const run = plainRun.exec(html)?.[0].slice(0, end - at);
    if (run !== undefined) {
      reader.addRun(run, at);
      at += run.length;
      continue;
    }
    const entity = html[at] === '&' ? entityAt(html, at) : null;
    const next = at + (entity?.length ?? 1);
    const text = entity?.text ?? html.charAt(at);
    for (let unit = 0; unit < text.length; unit += 1) reader.add(text.charAt(unit), at, next);
    at = next;
  }
}

class Reader implements VisibleText {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  text = '';
  #space: { readonly start: number; readonly end: number } | null = null;
  #isAtLineStart = true;

  /** One UTF-16 unit. */
  add(unit: string, start: number, end: number): void {
    if (withoutWidth.test(unit)) return;
    if (space.test(unit)) {
      if (!this.#isAtLineStart) this.#space ??= { start, end };
      return;
    }
    this.#endSpace();
    this.#put(unit, start, end);
  }

  /** Signs that stand for themselves, of which none is a space. */
  addRun(run: string, start: number): void {
    this.#endSpace();
    this.text += run;
    for (let at = start; at < start + run.length; at += 1) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
    this.#isAtLineStart = false;
  }

  endLine(at: number): void {
    this.#space = null;
    if (!this.#isAtLineStart) this.#put('\n', at, at);
  }

  #endSpace(): void {
    if (this.#space) this.#put(' ', this.#space.start, this.#space.end);
    this.#space = null;
  }

  #put(unit: string, start: number, end: number): void {
    this.text += unit;
    this.starts.push(start);
    this.ends.push(end);
    this.#isAtLineStart = unit === '\n';
  }
}
