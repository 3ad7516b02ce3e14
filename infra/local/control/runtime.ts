import type { Grants } from '../identity/grants.ts';
import type { SigningKey } from '../identity/keys.ts';
import type { Ports } from '../identity/registration.ts';
import type { Tenant } from '../tenant.ts';
import type { Clock } from './clock.ts';
import type { ExchangeLog } from './exchange-log.ts';
import type { Faults } from './faults.ts';
import type { Usage } from './usage.ts';

/** Everything one running local tenant holds. */
export interface Runtime {
  readonly tenant: Tenant;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly usage: Usage;
  readonly log: ExchangeLog;
  readonly key: SigningKey;
  readonly grants: Grants;
  readonly ports: Ports;
  /** Certificate of the TLS listener: path of the PEM file and the digest Chromium's `--ignore-certificate-errors-spki-list` takes. */
  readonly certificate: { readonly file: string; readonly spkiSha256: string };
  /** Folder the app's bundle is served from. */
  readonly distDir: string;
  /** Empties every table, puts clock and switches back and seeds again. */
  reset(clock: Date | null): void;
}
