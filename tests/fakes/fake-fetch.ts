/** A request as it left, and what answers it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}
export interface Answer {
  readonly status: number;
  /** Sent as JSON; text as it is; nothing when undefined. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers requests from a list, and remembers them. An `Error` stands for no answer at all. */
export class FakeFetch {
  readonly sent: Sent[] = [];
  readonly #answers: (Answer | Error)[] = [];

  answer(...answers: readonly (Answer | Error)[]): void {
    this.#answers.push(...answers);
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    this.sent.push({ method: request.method, url: request.url, headers: request.headers, body });
    const answer = this.#answers.shift();
    if (answer === undefined) throw new Error(`no answer for ${request.method} ${request.url}`);
    if (answer instanceof Error) throw answer;
    const { status, headers = {} } = answer;
    return new Response(textOf(answer.body), { status, headers });
  };
}

function textOf(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
