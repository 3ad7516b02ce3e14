import type { Database } from 'libsql';
import type { Switches } from './control/switches.ts';

/** What every part of the local tenant works on: one database, one clock, one set of switches. */
export interface Tenant {
  readonly db: Database;
  /** Directory (tenant) id, a lower-case GUID. */
  readonly tenantId: string;
  /** Application (client) id of the product's registration. */
  readonly clientId: string;
  /** First label of the SharePoint host names, e.g. `contoso` in contoso.sharepoint.com. */
  readonly sharePointName: string;
  /** The tenant's clock. It runs; `/_local/clock` sets it. */
  now(): Date;
  /** Behaviours that live tenants differ in, set by `/_local/faults`. */
  readonly switches: Switches;
}
