import { GraphError } from '../core/route.ts';

export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';
export type Literal = string | number | boolean | null;

/** A parsed `$filter` over `fields/<column>`. */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly column: string;
      readonly operator: Operator;
      readonly value: Literal;
    }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter };

const token = /\s*(?:(\()|(\))|(,)|'((?:[^']|'')*)'|([^\s(),']+))/gy;

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function invalid(): GraphError {
  return new GraphError(400, 'BadRequest', 'Invalid filter clause');
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (match === null) throw invalid();
    const quoted = match[4];
    if (quoted === undefined) found.push({ text: match[0].trim(), quoted: false });
    else found.push({ text: quoted.replaceAll("''", "'"), quoted: true });
  }
  return found;
}

function literal(from: Token): Literal {
  if (from.quoted) return from.text;
  if (from.text === 'null') return null;
  if (from.text === 'true' || from.text === 'false') return from.text === 'true';
  if (/^-?\d+(\.\d+)?$/.test(from.text)) return Number(from.text);
  if (/^\d{4}-\d\d-\d\d(T|$)/.test(from.text)) return from.text;
  throw invalid();
}

function fieldName(from: Token): string {
  const match = from.quoted ? null : /^fields\/(\w+)$/.exec(from.text);
  if (match === null) throw invalid();
  return match[1] ?? '';
}

const operators = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);

/** Recursive descent over the tokens; `or` binds less than `and`. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokens(text);
  }

  whole(): Filter {
    const filter = this.#either();
    if (this.#at < this.#tokens.length) throw invalid();
    return filter;
  }

  #next(): Token {
    const next = this.#tokens[this.#at++];
    if (next === undefined) throw invalid();
    return next;
  }

  #takes(word: string): boolean {
    const next = this.#tokens[this.#at];
    const found = next !== undefined && !next.quoted && next.text.toLowerCase() === word;
    if (found) this.#at++;
    return found;
  }

  #either(): Filter {
    let left = this.#both();
    while (this.#takes('or')) left = { kind: 'or', left, right: this.#both() };
    return left;
  }

  #both(): Filter {
    let left = this.#one();
    while (this.#takes('and')) left = { kind: 'and', left, right: this.#one() };
    return left;
  }

  #one(): Filter {
    if (this.#takes('(')) {
      const inner = this.#either();
      if (!this.#takes(')')) throw invalid();
      return inner;
    }
    if (this.#takes('startswith')) {
      if (!this.#takes('(')) throw invalid();
      const column = fieldName(this.#next());
      if (!this.#takes(',')) throw invalid();
      const value = literal(this.#next());
      if (!this.#takes(')')) throw invalid();
      return { kind: 'compare', column, operator: 'startswith', value };
    }
    const column = fieldName(this.#next());
    const operator = this.#next().text.toLowerCase();
    if (!operators.has(operator)) throw invalid();
    return { kind: 'compare', column, operator: operator as Operator, value: literal(this.#next()) };
  }
}

/**
 * Reads `$filter` of list items: eq ne lt le gt ge startswith over `fields/<column>`, and/or (docs: listItem list).
 * @throws GraphError 400 BadRequest "Invalid filter clause" (issue #7040) for anything else.
 */
export function parseFilter(text: string): Filter {
  return new Parser(text).whole();
}

/** The columns a filter names, each once. */
export function columnsIn(filter: Filter): ReadonlySet<string> {
  return filter.kind === 'compare'
    ? new Set([filter.column])
    : new Set([...columnsIn(filter.left), ...columnsIn(filter.right)]);
}
