import type { EntrySection, Section } from '#src/domain/agenda/section.ts';
import type { Frame } from './frame-context.ts';

/** What a section is called: a pair without a board of OKRs talks of priorities. */
export function sectionName(
  { catalogue, snapshot }: Pick<Frame, 'catalogue' | 'snapshot'>,
  section: EntrySection | Section,
): string {
  const { sections } = catalogue.texts;
  const hasOkrs = snapshot.space.boards.some(({ use }) => use === 'okrs' || use === 'teamOkrs');
  return section === 'okrs' && !hasOkrs ? sections.priorities : sections[section];
}
