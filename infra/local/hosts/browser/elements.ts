/** The element of that selector inside a parent; a page without it is a mistake of ours and throws. */
export function find<T extends HTMLElement>(parent: ParentNode, selector: string, type: new () => T): T {
  const element = parent.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Makes an element with text, a class and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: { readonly text?: string; readonly className?: string } = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.className !== undefined) element.className = options.className;
  if (options.text !== undefined) element.textContent = options.text;
  element.append(...children);
  return element;
}

/** A labelled list to choose from; `change` gets the value chosen. */
export function choice<T extends string>(
  label: string,
  values: readonly { readonly value: T; readonly text: string }[],
  chosen: T,
  change: (value: T) => void,
): HTMLElement {
  const select = make('select');
  for (const { value, text } of values) select.append(new Option(text, value, false, value === chosen));
  select.addEventListener('change', () => {
    const found = values.find(({ value }) => value === select.value);
    if (found !== undefined) change(found.value);
  });
  return make('label', { className: 'field' }, make('span', { text: label }), select);
}

/** A labelled on/off switch. */
export function toggle(label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const input = make('input');
  input.type = 'checkbox';
  input.setAttribute('role', 'switch');
  input.checked = on;
  input.addEventListener('change', () => change(input.checked));
  return make('label', { className: 'switch' }, input, make('span', { text: label }));
}

/** A button that does one thing. */
export function button(text: string, press: () => void, className = 'button'): HTMLButtonElement {
  const element = make('button', { text, className });
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}
