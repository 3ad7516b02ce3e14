import { sections, type Section } from '../agenda/section.ts';
import { escaped } from './html-entities.ts';

/**
 * First and last line of the block. They are seen, because mail programs take away classes and change ids, and they are the same in every
 * language: a block that a German client wrote is found by an English one. Never to be changed: invitations carry them for years.
 */
export const firstLine = '1:1 agenda (PODS)';
export const lastLine = 'End of 1:1 agenda';

/** What a part of the agenda is called in an invitation. A pair without a board of OKRs has priorities in their place. */
export const blockSections = [...sections, 'priorities'] as const;
export type BlockSection = Section | 'priorities';

/** A title with what stands under it. */
interface TitledLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The texts of a block in one language: the same for every pair, none of them about anybody. */
export interface BlockTexts {
  readonly purpose: { readonly title: string; readonly text: string };
  readonly outcomes: TitledLines;
  /** The two questions. */
  readonly decisions: TitledLines;
  /** Title of the sections. */
  readonly structure: string;
  readonly sections: Readonly<
    Record<BlockSection, { readonly title: string; readonly question: string | null }>
  >;
  /** Planned minutes in short, e.g. `8 min`. */
  readonly minutes: (minutes: number) => string;
  /** The words of the link. */
  readonly link: string;
}

/**
 * What a block is made of. Invitations are forwarded, and delegates and rooms read them: no name, note, goal or rating has a place in
 * here.
 */
export interface BlockContent {
  readonly texts: BlockTexts;
  /** Address of the tab in Teams, `https:`. */
  readonly link: string;
  /** In order, with whole planned minutes. */
  readonly sections: readonly { readonly section: BlockSection; readonly minutes: number }[];
}

/**
 * The agenda as HTML for the body of an event: only `h3`, `p`, `ul`, `li`, `b` and one `a`, no attribute but its `href`, under 2 KB with
 * our texts. The same content gives the same block.
 */
export function agendaBlock({ link, sections: planned, texts }: BlockContent): string {
  const { decisions, outcomes, purpose } = texts;
  const steps = planned.map(({ minutes, section }) => stepOf(texts, section, texts.minutes(minutes)));
  return [
    `<h3>${escaped(firstLine)}</h3>`,
    `<p><b>${escaped(purpose.title)}:</b> ${escaped(purpose.text)}</p>`,
    titled(outcomes.title, outcomes.lines.map(escaped)),
    titled(decisions.title, decisions.lines.map(escaped)),
    titled(
      texts.structure,
      steps.map(({ rest, title }) => `<b>${escaped(title)}</b>${escaped(rest)}`),
    ),
    `<p><a href="${escaped(link)}">${escaped(texts.link)}</a></p>`,
    `<p>${escaped(lastLine)}</p>`,
  ].join('');
}

function titled(title: string, items: readonly string[]): string {
  return `<p><b>${escaped(title)}</b></p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A line of the structure, e.g. `OKRs: Are we on track? (8 min)`. */
function stepOf(
  texts: BlockTexts,
  section: BlockSection,
  minutes: string,
): { readonly title: string; readonly rest: string } {
  const { question, title } = texts.sections[section];
  return { title, rest: question === null ? ` (${minutes})` : `: ${question} (${minutes})` };
}

/**
 * Tells whether a line that is seen between first and last line is one that `agendaBlock` writes with one of these texts, with any
 * minutes. Anything else a person wrote, or a version of this product with other texts.
 */
export function knownLine(known: readonly BlockTexts[]): (line: string) => boolean {
  const plain = new Set(known.flatMap(plainLines));
  const steps = known.flatMap((texts) => blockSections.map((section) => stepPattern(texts, section)));
  return (line) => plain.has(line) || steps.some((step) => step.test(line));
}

function plainLines({ decisions, link, outcomes, purpose, structure }: BlockTexts): readonly string[] {
  return [
    `${purpose.title}: ${purpose.text}`,
    outcomes.title,
    ...outcomes.lines,
    decisions.title,
    ...decisions.lines,
    structure,
    link,
  ];
}

function stepPattern(texts: BlockTexts, section: BlockSection): RegExp {
  // A number no text has, in the place of the minutes.
  const mark = 909_090;
  const { rest, title } = stepOf(texts, section, texts.minutes(mark));
  const pattern = `${title}${rest}`.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(`^${pattern.replace(String(mark), String.raw`\d{1,4}`)}$`, 'u');
}
