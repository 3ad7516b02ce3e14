import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

/** The TLS listener's key and certificate. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Path of the certificate's PEM file. */
  readonly file: string;
  /** base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly spkiSha256: string;
}

/** Reads key and certificate from the data folder, or makes them when absent, of other hosts, or within a month of running out. */
export async function loadCertificate(dir: string, hosts: readonly string[]): Promise<Certificate> {
  const keyFile = path.join(dir, 'tls-key.pem');
  const file = path.join(dir, 'tls-certificate.pem');
  if (!existsSync(keyFile) || !existsSync(file) || !isGood(readFileSync(file, 'utf8'), hosts)) {
    const made = await generate([{ name: 'commonName', value: 'PODS 1:1 local tenant' }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + 365 * 24 * 3600_000),
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            ...hosts.map((value) => ({ type: 2 as const, value })),
            { type: 7 as const, ip: '127.0.0.1' },
          ],
        },
      ],
    });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    chmodSync(keyFile, 0o600);
    writeFileSync(file, made.cert);
  }
  const cert = readFileSync(file, 'utf8');
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: readFileSync(keyFile, 'utf8'),
    cert,
    file: path.resolve(file),
    spkiSha256: createHash('sha256').update(spki).digest('base64'),
  };
}

function isGood(pem: string, hosts: readonly string[]): boolean {
  const certificate = new X509Certificate(pem);
  return (
    Date.parse(certificate.validTo) > Date.now() + 30 * 24 * 3600_000 &&
    hosts.every((host) => certificate.checkHost(host) !== undefined)
  );
}
