import * as v from 'valibot';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import type { KeptPlace } from '#src/ports/host.ts';

/** The one setting of ours in the mailbox. */
const name = 'pods';
/** Roaming settings hold 32 KB of everything an add-in keeps; a place takes some 300 characters. */
const most = 40;

/** Grows when what is kept changes its form. */
const form = 1;

const shape = v.object({
  v: v.number(),
  tenantId: v.string(),
  personId: v.string(),
  /** Pointer texts by the other one's address, the last used at the end. */
  places: v.array(v.object({ address: v.string(), pointer: v.string() })),
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
  const read = readPlaces(settings);
  if (read === null) return { tenantId: null, personId: null, pointer: null };
  const { personId, places, tenantId } = read;
  return {
    tenantId: parseGuid(tenantId),
    personId: parseGuid(personId),
    pointer: places.find((place) => place.address === address)?.pointer ?? null,
  };
}

/** Keeps the space with somebody for the next time. Another person's mailbox has settings of its own. */
export function keepPlaceWith(settings: RoamingSettings, address: string, place: KeptPlace): void {
  const read = readPlaces(settings);
  const { personId, pointer, tenantId } = place;
  const known = read?.personId === personId ? read.places : [];
  if (known.some((one) => one.address === address && one.pointer === pointer)) return;
  const others = known.filter((one) => one.address !== address).slice(1 - most);
  settings.set(name, { v: form, tenantId, personId, places: [...others, { address, pointer }] });
  settings.saveAsync();
}

function readPlaces(settings: RoamingSettings): v.InferOutput<typeof shape> | null {
  const read = v.safeParse(shape, settings.get(name));
  return read.success && read.output.v === form ? read.output : null;
}
