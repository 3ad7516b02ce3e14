import { guidFor } from '../../graph/directory/guid.ts';
import { putFile } from '../../graph/drive/seed-file.ts';
import type { Tenant } from '../../tenant.ts';
import type { People } from './people.ts';
import { dayMs, iso } from './times.ts';

interface Note {
  readonly section: string;
  readonly body: string;
  /** Days before the tenant's now. */
  readonly days: number;
  readonly mood: 'happy' | 'sad' | 'confused' | null;
}

/** The "Only me" notes of Adele and Alex, each in the person's own app folder, with what else Alex keeps there. */
export function addOwnNotes(
  tenant: Tenant,
  people: People,
  groupId: string,
  itemsOfAlex: readonly object[],
): void {
  const ofAlex: readonly Note[] = [
    {
      section: 'topics',
      body: 'Ask about a lead role in spring, if the mood is right.',
      days: 4,
      mood: null,
    },
    {
      section: 'happiness',
      body: 'Nobody asked me before the leads meeting was moved.',
      days: 2,
      mood: 'sad',
    },
  ];
  put(tenant, people.alex, groupId, ofAlex, itemsOfAlex);
  put(tenant, people.adele, groupId, [
    { section: 'performance', body: 'Say clearly how good the tier draft already is.', days: 3, mood: null },
  ]);
}

function put(
  tenant: Tenant,
  userId: string,
  groupId: string,
  notes: readonly Note[],
  items: readonly object[] = [],
): void {
  const now = tenant.now().getTime();
  const entries = notes.map((note) => ({
    id: guidFor(`own-note:${userId}:${note.body}`),
    section: note.section,
    body: note.body,
    state: 'open',
    at: iso(now - note.days * dayMs),
    editedAt: iso(now - note.days * dayMs),
    mood: note.mood,
  }));
  putFile(tenant, {
    userId,
    path: `only-me.${groupId}.json`,
    bytes: new TextEncoder().encode(JSON.stringify({ v: 1, entries: [...entries, ...items] })),
    at: iso(now - dayMs),
  });
}
