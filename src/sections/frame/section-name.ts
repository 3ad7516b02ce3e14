import type { EntrySection, Section } from '#src/domain/agenda/section.ts';
import type { Frame } from './frame-context.ts';

/** A board of theirs or of the manager's team is linked. */
export function hasOkrsBoard({ snapshot }: Pick<Frame, 'snapshot'>): boolean {
  return snapshot.space.boards.some(({ use }) => use === 'okrs' || use === 'teamOkrs');
}

/** What a section is called: a pair without a board of OKRs talks of priorities. */
export function sectionName(
  frame: Pick<Frame, 'catalogue' | 'snapshot'>,
  section: EntrySection | Section,
): string {
  const { sections } = frame.catalogue.texts;
  return section === 'okrs' && !hasOkrsBoard(frame) ? sections.priorities : sections[section];
}
