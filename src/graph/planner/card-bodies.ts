import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import { longestTitle } from '#src/domain/records/text-limits.ts';
import { shortened } from '#src/domain/values/shortened.ts';
import type { Day } from '#src/domain/values/day.ts';

const assignment = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };

/** A title as Planner takes it: one line, shortened to its limit. The whole text is in the row it was made of. */
export function titleOf(text: string): string {
  return shortened(text.replaceAll(/\s+/g, ' ').trim(), longestTitle);
}

/** A due day as Planner keeps it: an instant of that day in UTC. Noon is that day from UTC-12 to UTC+11. */
export function dueOf(day: Day): string {
  return `${day}T12:00:00Z`;
}

/**
 * The body that changes a card, with the members that change and no other. An assignment needs its type and a hint, null takes it off
 * (plannerassignments); a label is on with true, off with false (plannerappliedcategories).
 */
export function patchBody(patch: CardPatch): Readonly<Record<string, unknown>> {
  const { assigned, dueOn, labels, ...plain } = patch;
  return {
    ...plain,
    ...(dueOn === undefined ? {} : { dueDateTime: dueOn === null ? null : dueOf(dueOn) }),
    ...(assigned === undefined
      ? {}
      : {
          assignments: Object.fromEntries(
            Object.entries(assigned).map(([id, isOn]) => [id, isOn ? assignment : null]),
          ),
        }),
    ...(labels === undefined ? {} : { appliedCategories: labels }),
  };
}

/** The body that makes a card. */
export function newBody(card: NewCard, orderHint: string): Readonly<Record<string, unknown>> {
  return {
    planId: card.planId,
    title: titleOf(card.title),
    orderHint,
    ...(card.bucketId === null ? {} : { bucketId: card.bucketId }),
    ...(card.percentComplete === 0 ? {} : { percentComplete: card.percentComplete }),
    ...(card.dueOn === null ? {} : { dueDateTime: dueOf(card.dueOn) }),
    ...(card.assigneeIds.length === 0
      ? {}
      : { assignments: Object.fromEntries(card.assigneeIds.map((id) => [id, assignment])) }),
    ...(card.labels.length === 0
      ? {}
      : { appliedCategories: Object.fromEntries(card.labels.map((slot) => [slot, true])) }),
  };
}

/** An address as the key of a reference: only `%` `.` `:` `@` `#` encoded, `%` first (plannerexternalreferences). */
export function referenceKey(url: string): string {
  return url.replaceAll(/[%.:@#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The body that puts one reference on a card. Its preview stays that of no note: others may see the board. */
export function referenceBody(url: string): Readonly<Record<string, unknown>> {
  return {
    previewType: 'noPreview',
    references: {
      [referenceKey(url)]: {
        '@odata.type': '#microsoft.graph.plannerExternalReference',
        alias: '1:1',
        previewPriority: ' !',
        type: 'Other',
      },
    },
  };
}
