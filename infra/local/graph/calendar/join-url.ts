import { createHash } from 'node:crypto';
import type { Tenant } from '../../tenant.ts';

/**
 * The join link of a meeting thread in the form the switch asks for: the classic one, which names thread, tenant and
 * organizer, or `/meet/<digits>?p=…`, which names nothing (message center MC772556).
 */
export function joinUrl(tenant: Tenant, threadId: string, organizerId: string): string {
  if (tenant.switches.shortJoinUrls) {
    const hash = createHash('sha256').update(threadId).digest();
    const digits = String(hash.readUIntBE(0, 6) % 1e13).padStart(13, '3');
    return `https://teams.microsoft.com/meet/${digits}?p=${hash.toString('base64url').replace(/[\W_]/g, '').slice(0, 18)}`;
  }
  const context = JSON.stringify({ Tid: tenant.tenantId, Oid: organizerId });
  return `https://teams.microsoft.com/l/meetup-join/${encode(threadId)}/0?context=${encode(context)}`;
}

/** Percent-encoding with lower-case digits, as join links have it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
