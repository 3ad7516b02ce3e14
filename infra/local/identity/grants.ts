import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'libsql';
import * as v from 'valibot';

const refreshLifetime = 24 * 3600_000;
const sessionLifetime = 24 * 3600_000;
const codeLifetime = 10 * 60_000;
const holderRow = v.object({
  user_id: v.string(),
  client_id: v.optional(v.string(), ''),
  expires_at: v.number(),
});

/** What an authorization code stands for. */
export interface CodeGrant {
  readonly userId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly challenge: string;
  readonly nonce: string | null;
  readonly expiresAt: number;
}

/** Codes, refresh tokens and browser sessions. Only digests are stored; codes live in memory, for ten minutes. */
export class Grants {
  readonly #db: Database;
  readonly #codes = new Map<string, CodeGrant>();

  constructor(db: Database) {
    this.#db = db;
  }

  issueCode(grant: Omit<CodeGrant, 'expiresAt'>): string {
    const code = secret();
    this.#codes.set(digest(code), { ...grant, expiresAt: Date.now() + codeLifetime });
    return code;
  }

  /** A code is good once; null when unknown, used or expired. */
  redeemCode(code: string): CodeGrant | null {
    const key = digest(code);
    const grant = this.#codes.get(key);
    this.#codes.delete(key);
    return grant !== undefined && Date.now() < grant.expiresAt ? grant : null;
  }

  /** Single-page apps get refresh tokens of 24 hours (learn.microsoft.com/entra/identity-platform/refresh-tokens). */
  issueRefreshToken(userId: string, clientId: string): string {
    const token = secret();
    this.#db
      .prepare('INSERT INTO refresh_tokens (digest, user_id, client_id, expires_at) VALUES (?, ?, ?, ?)')
      .run(digest(token), userId, clientId, Date.now() + refreshLifetime);
    return token;
  }

  /** Whose token it is. Null when unknown, expired or another app's. It stays good once another was made from it (refresh-tokens, as above). */
  findRefreshToken(token: string, clientId: string): { userId: string } | null {
    const row: unknown = this.#db
      .prepare('SELECT user_id, client_id, expires_at FROM refresh_tokens WHERE digest = ? AND client_id = ?')
      .get(digest(token), clientId);
    if (row === undefined) return null;
    const { user_id, expires_at } = v.parse(holderRow, row);
    return Date.now() < expires_at ? { userId: user_id } : null;
  }

  startSession(userId: string): string {
    const id = secret();
    this.#db
      .prepare('INSERT INTO sessions (digest, user_id, expires_at) VALUES (?, ?, ?)')
      .run(digest(id), userId, Date.now() + sessionLifetime);
    return id;
  }

  sessionUser(id: string | undefined): string | null {
    if (id === undefined) return null;
    const row: unknown = this.#db
      .prepare('SELECT user_id, expires_at FROM sessions WHERE digest = ?')
      .get(digest(id));
    if (row === undefined) return null;
    const { user_id, expires_at } = v.parse(holderRow, row);
    return Date.now() < expires_at ? user_id : null;
  }

  endSession(id: string): void {
    this.#db.prepare('DELETE FROM sessions WHERE digest = ?').run(digest(id));
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
