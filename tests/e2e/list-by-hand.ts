import { randomUUID } from 'node:crypto';
import { graphOf } from './graph-of.ts';
import type { Stage } from './stage.ts';

/** The pair's list as somebody reaches it who writes rows by hand: in SharePoint, or by a program of their own. */
export class ListByHand {
  readonly #stage: Stage;
  readonly #items: string;
  readonly #listId: string;
  readonly #request: Awaited<ReturnType<typeof graphOf>>;

  private constructor(
    stage: Stage,
    request: Awaited<ReturnType<typeof graphOf>>,
    site: string,
    listId: string,
  ) {
    this.#stage = stage;
    this.#request = request;
    this.#items = `/sites/${site}/lists/${listId}/items`;
    this.#listId = listId;
  }

  /** The list in which a text stands, as a person of the pair reaches it. */
  static async of(stage: Stage, upn: string, text: string): Promise<ListByHand> {
    const [row] = stage.rows(
      'SELECT i.list_id AS list, l.site_guid AS site, g.web_guid AS web FROM sp_items i JOIN sp_lists l ON l.id = i.list_id JOIN groups g ON g.site_guid = l.site_guid WHERE instr(i.fields, ?) > 0',
      text,
    );
    const site = ['contoso.sharepoint.com', row?.['site'], row?.['web']].join(',');
    return new ListByHand(stage, await graphOf(stage, upn), site, String(row?.['list']));
  }

  /** Writes a row; answers with its key. */
  async write(kind: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const key = `${kind}:${randomUUID()}`;
    await this.#request(this.#items).post({ fields: { RecordKey: key, Kind: kind, Title: 'x', ...fields } });
    return key;
  }

  /** Changes columns of a row, over whatever it is now. */
  async change(key: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#request(`${this.#items}/${this.#idOf(key)}/fields`).patch(fields);
  }

  /** Deletes a row. */
  async remove(key: string): Promise<void> {
    await this.#request(`${this.#items}/${this.#idOf(key)}`).delete();
  }

  /** Makes a row look as if another person had written it, which an owner of the site can. */
  forge(key: string, authorId: string): void {
    this.#stage.tenant.tenant.db
      .prepare('UPDATE sp_items SET created_by = ?, modified_by = ? WHERE list_id = ? AND id = ?')
      .run(authorId, authorId, this.#listId, this.#idOf(key));
  }

  #idOf(key: string): string {
    const [row] = this.#stage.rows(
      "SELECT id FROM sp_items WHERE list_id = ? AND deleted = 0 AND json_extract(fields, '$.RecordKey') = ?",
      this.#listId,
      key,
    );
    return String(row?.['id']);
  }
}
