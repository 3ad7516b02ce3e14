import { appendFileSync } from 'node:fs';

/** One exchange with Graph, in the form the exchange checks read. The token is never in it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: unknown;
  /** User principal name, null when nobody was signed in. */
  readonly user: string | null;
  readonly resourceUnits: number;
}

const kept = 5_000;

/** The newest exchanges, in memory, and with `--log` all of them, with bodies, in a file. */
export class ExchangeLog {
  #lines: string[] = [];
  readonly #file: string | null;

  constructor(file: string | null) {
    this.#file = file;
  }

  /** Whether bodies are kept. */
  get withBodies(): boolean {
    return this.#file !== null;
  }

  add(exchange: Exchange): void {
    const shown = this.withBodies
      ? {
          ...exchange,
          requestBody: readable(exchange.requestBody),
          responseBody: readable(exchange.responseBody),
        }
      : { ...exchange, requestBody: undefined, responseBody: undefined };
    const line = `${JSON.stringify(shown)}\n`;
    this.#lines.push(line);
    if (this.#file === null) {
      if (this.#lines.length > kept) this.#lines.shift();
    } else appendFileSync(this.#file, line);
  }

  /** JSON lines, oldest first. */
  text(): string {
    return this.#lines.join('');
  }

  clear(): void {
    this.#lines = [];
  }
}

/** An upload or download as text where it is text, else in the form the exchange checks know: `{ base64 }`. */
function readable(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return { base64: Buffer.from(body).toString('base64') };
  }
}
