import * as v from 'valibot';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import type { KeptPlace } from '#src/ports/host.ts';

/** The one setting of ours in the mailbox. */
const name = 'pods';
/** Roaming settings hold 32 KB of everything an add-in keeps; a place takes some 300 characters. */
const most = 40;

const shape = v.object({
  v: v.literal(1),
  tenantId: v.string(),
  personId: v.string(),
  /** Pointer texts by the other one's address, the last used at the end. */
  places: v.array(v.tuple([v.string(), v.string()])),
});

/** What of Office's roaming settings is used: they belong to the mailbox and are loaded once, when the pane opens. */
export interface RoamingSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(): void;
}

interface Hints {
  readonly tenantId: Guid | null;
  readonly personId: Guid | null;
  readonly pointer: string | null;
}

/**
 * Where the space with somebody is, as kept in the mailbox. Opaque ids only: nothing of what the two write. Anything that is not of our
 * making counts as nothing kept.
 */
export function placeWith(settings: RoamingSettings, address: string | null): Hints {
  const read = v.safeParse(shape, settings.get(name));
  if (!read.success) return { tenantId: null, personId: null, pointer: null };
  const { personId, places, tenantId } = read.output;
  return {
    tenantId: parseGuid(tenantId),
    personId: parseGuid(personId),
    pointer: places.find(([whose]) => whose === address)?.[1] ?? null,
  };
}

/** Keeps the space with somebody for the next time. Another person's mailbox has settings of its own. */
export function keepPlaceWith(settings: RoamingSettings, address: string, place: KeptPlace): void {
  const read = v.safeParse(shape, settings.get(name));
  const { personId, pointer, tenantId } = place;
  const known = read.success && read.output.personId === personId ? read.output.places : [];
  if (read.success && known.some(([whose, text]) => whose === address && text === pointer)) return;
  const others = known.filter(([whose]) => whose !== address).slice(1 - most);
  settings.set(name, { v: 1, tenantId, personId, places: [...others, [address, pointer]] });
  settings.saveAsync();
}
