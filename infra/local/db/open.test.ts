import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { empty, isEmpty } from './empty.ts';
import { open } from './open.ts';

const insertUser =
  "INSERT INTO users (id, user_principal_name, display_name, given_name, surname, password, role) VALUES (?, ?, 'A', 'A', 'A', 'p', 'admin')";

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'tenant-db-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('open', () => {
  it('finds after a restart what was written before', () => {
    const first = open(dir);
    first.prepare(insertUser).run('u1', 'a@x');
    first.close();
    const second = open(dir);
    expect(isEmpty(second)).toBe(false);
    second.close();
  });

  it('sets a file of another version aside and starts a new one', () => {
    const first = open(dir);
    first.prepare(insertUser).run('u1', 'a@x');
    first.exec('PRAGMA user_version = 7');
    first.close();
    const second = open(dir);
    expect(isEmpty(second)).toBe(true);
    expect(existsSync(path.join(dir, 'tenant.db.outdated'))).toBe(true);
    second.close();
  });

  it('rolls an inner transaction back alone, and everything with the outer one', () => {
    const db = open(':memory:');
    const add = (id: string): unknown => db.prepare(insertUser).run(id, `${id}@x`);
    const failing = db.transaction((id: string) => {
      add(id);
      throw new Error('stop');
    });
    db.transaction(() => {
      add('kept');
      expect(() => failing('inner')).toThrow('stop');
    })();
    expect(() => failing('outer')).toThrow('stop');
    expect(db.prepare('SELECT id FROM users').all()).toMatchObject([{ id: 'kept' }]);
  });
});

describe('empty', () => {
  it('removes people and keeps the signing key', () => {
    const db = open(':memory:');
    db.prepare(insertUser).run('u1', 'a@x');
    db.prepare("INSERT INTO signing_keys (kid, private_jwk) VALUES ('k', '{}')").run();
    empty(db);
    expect(isEmpty(db)).toBe(true);
    expect(db.prepare('SELECT kid FROM signing_keys').all()).toHaveLength(1);
  });
});
