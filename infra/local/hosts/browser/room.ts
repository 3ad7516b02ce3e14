import type { Frame, Width } from './choices.ts';
import { button, make } from './elements.ts';
import type { Person, Scenario } from './host-config.ts';
import type { TabWindow } from './tab-window.ts';

const panelWidth = 320;
const gap = 12;
const stageAtLeast = 240;

/** Whether all windows fit beside each other; if not, one shows at a time. */
export function fits(room: number, count: number, frame: Frame, width: Width): boolean {
  if (count < 2) return true;
  return frame === 'sidePanel'
    ? room >= count * panelWidth + stageAtLeast + (count + 2) * gap
    : room >= count * width + (count + 1) * gap;
}

/**
 * The two people of a chat, left and right. Scenarios name managers first; the report is on the left. The first two of
 * a chat that is no pair's, which has no pointer, keep their order.
 */
export function sidesOf(scenario: Scenario): readonly Person[] {
  const first = scenario.people.slice(0, 2);
  return scenario.pointer === null ? first : first.reverse();
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
}

/** A ring for the report, a disc for the manager, a square in a chat that is no pair's. */
function markOf(person: Person, scenario: Scenario): HTMLElement {
  const side = scenario.people.indexOf(person) === 0 ? 'disc' : 'ring';
  const mark = make('span', { className: `mark ${scenario.pointer === null ? 'square' : side}` });
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** Fills the stage with a tile for each person of the meeting. */
export function fillStage(stage: HTMLElement, scenario: Scenario): void {
  const sides = sidesOf(scenario);
  const rest = scenario.people.filter((person) => !sides.includes(person));
  stage.replaceChildren(
    ...[...sides, ...rest].slice(0, 4).map((person) => {
      const face = make('span', { className: 'face', text: initials(person.name) });
      face.setAttribute('aria-hidden', 'true');
      const name = make(
        'p',
        { className: 'who' },
        markOf(person, scenario),
        make('span', { text: person.name }),
      );
      return make('div', { className: 'person-tile' }, face, name);
    }),
  );
}

/** Puts the windows around the stage and shows as many of them as fit. */
export class Room {
  readonly #room: HTMLElement;
  readonly #switcher: HTMLElement;
  readonly #windows: readonly TabWindow[];
  #frame: Frame;
  #width: Width;
  #shown = 0;

  constructor(
    parts: { readonly room: HTMLElement; readonly stage: HTMLElement; readonly switcher: HTMLElement },
    windows: readonly TabWindow[],
    show: { readonly frame: Frame; readonly width: Width },
  ) {
    this.#room = parts.room;
    this.#switcher = parts.switcher;
    this.#windows = windows;
    this.#frame = show.frame;
    this.#width = show.width;
    windows.forEach(({ view }, index) => {
      if (index === 0 && windows.length > 1) parts.stage.before(view.element);
      else parts.stage.after(view.element);
    });
    new ResizeObserver(() => this.layout()).observe(parts.room);
    this.layout();
  }

  setFrame(frame: Frame): void {
    this.#frame = frame;
    this.layout();
  }

  setWidth(width: Width): void {
    this.#width = width;
    this.layout();
  }

  /** Draws again after a change of size, frame or people. */
  layout(): void {
    const all = fits(this.#room.clientWidth, this.#windows.length, this.#frame, this.#width);
    this.#room.dataset['frame'] = this.#frame;
    this.#room.dataset['width'] = String(this.#width);
    this.#room.dataset['all'] = all ? 'yes' : 'no';
    this.#windows.forEach(({ view }, index) => {
      view.element.classList.toggle('away', !all && index !== this.#shown);
    });
    this.#switcher.hidden = all;
    const focused = this.#switcher.contains(document.activeElement);
    this.#switcher.replaceChildren(
      ...this.#windows.map(({ person }, index) => {
        const pick = button(person.name.split(' ')[0] ?? person.name, () => this.#show(index), 'pick');
        pick.setAttribute('aria-pressed', String(index === this.#shown));
        return pick;
      }),
    );
    if (focused) this.#switcher.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }

  #show(index: number): void {
    this.#shown = index;
    this.layout();
  }
}
