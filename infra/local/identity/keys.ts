import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Database } from 'libsql';
import * as v from 'valibot';

const keyRow = v.object({ kid: v.string(), private_jwk: v.string() });
const rsaJwk = v.object({
  kty: v.literal('RSA'),
  n: v.string(),
  e: v.string(),
  d: v.string(),
  p: v.string(),
  q: v.string(),
  dp: v.string(),
  dq: v.string(),
  qi: v.string(),
});

/** The key that signs every token of the tenant. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Reads the signing key, or makes one at the first start: tokens stay good across restarts. */
export async function loadSigningKey(db: Database): Promise<SigningKey> {
  const row: unknown = db.prepare('SELECT kid, private_jwk FROM signing_keys').get();
  if (row !== undefined) {
    const { kid, private_jwk } = v.parse(keyRow, row);
    return assemble(kid, v.parse(rsaJwk, JSON.parse(private_jwk)));
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = v.parse(rsaJwk, await exportJWK(privateKey));
  const kid = randomUUID();
  db.prepare('INSERT INTO signing_keys (kid, private_jwk) VALUES (?, ?)').run(kid, JSON.stringify(jwk));
  return assemble(kid, jwk);
}

async function assemble(kid: string, jwk: v.InferOutput<typeof rsaJwk>): Promise<SigningKey> {
  const publicJwk: JWK = { kty: jwk.kty, n: jwk.n, e: jwk.e, kid, use: 'sig', alg: 'RS256' };
  const privateKey = await importJWK(jwk, 'RS256');
  const publicKey = await importJWK(publicJwk, 'RS256');
  if (privateKey instanceof Uint8Array || publicKey instanceof Uint8Array)
    throw new TypeError('An RSA key is expected');
  return { kid, privateKey, publicKey, publicJwk };
}
