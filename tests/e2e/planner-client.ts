import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { graphOf } from './graph-of.ts';
import type { Stage } from './stage.ts';

/** A change of a task as it left a browser. */
export interface SentPatch {
  readonly body: unknown;
  readonly status: number;
}

interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: unknown;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly user: string | null;
}

/** Planner as another program of a person reaches it, beside the product: own sign-in, Microsoft's own client. */
export class PlannerClient {
  readonly #stage: Stage;
  readonly #graph: (path: string) => GraphRequest;

  private constructor(stage: Stage, graph: (path: string) => GraphRequest) {
    this.#stage = stage;
    this.#graph = graph;
  }

  static async signIn(stage: Stage, upn: string): Promise<PlannerClient> {
    return new PlannerClient(stage, await graphOf(stage, upn));
  }

  /** The task of a title, straight from the tenant. */
  async task(title: string): Promise<Readonly<Record<string, unknown>>> {
    const [row] = this.#stage.rows('SELECT id FROM planner_tasks WHERE title = ?', title);
    return (await this.#graph(`/planner/tasks/${String(row?.['id'])}`).get()) as Record<string, unknown>;
  }

  /** Changes a task, over whatever it is now. */
  async patch(title: string, body: unknown): Promise<void> {
    const { id, '@odata.etag': etag } = await this.task(title);
    await this.#graph(`/planner/tasks/${String(id)}`)
      .header('If-Match', String(etag))
      .patch(body);
  }

  /** Deletes a task. */
  async remove(title: string): Promise<void> {
    const { id, '@odata.etag': etag } = await this.task(title);
    await this.#graph(`/planner/tasks/${String(id)}`)
      .header('If-Match', String(etag))
      .delete();
  }

  /** References on a task. */
  async references(title: string): Promise<Readonly<Record<string, unknown>>> {
    const { id } = await this.task(title);
    const details = (await this.#graph(`/planner/tasks/${String(id)}/details`).get()) as {
      references: Record<string, unknown>;
    };
    return details.references;
  }
}

/** Every PATCH of a task's own that a browser sent after so many lines of the log, in order, each with an ETag. */
export async function patchesOfBrowser(stage: Stage, after: number): Promise<readonly SentPatch[]> {
  return (await stage.log()).slice(after).flatMap((line): SentPatch[] => {
    if (!line.startsWith('{')) return [];
    const exchange = JSON.parse(line) as Exchange;
    const isPatch = exchange.method === 'PATCH' && /\/planner\/tasks\/[\w-]+$/.test(exchange.url);
    // What the test itself sends comes from no page.
    if (!isPatch || exchange.requestHeaders['origin'] === undefined) return [];
    if (!exchange.requestHeaders['if-match']?.startsWith('W/"')) throw new Error(`no ETag: ${line}`);
    return [{ body: exchange.requestBody, status: exchange.status }];
  });
}
