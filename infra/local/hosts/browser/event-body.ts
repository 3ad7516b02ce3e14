const unwanted = 'script, style, link, meta, base, iframe, object, embed, svg, template';

function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function isUnsafe({ name, value }: Attr): boolean {
  return name.startsWith('on') || (['href', 'src'].includes(name) && /^\s*javascript:/iu.test(value));
}

/**
 * HTML as Outlook on the web keeps what an add-in writes: `class` and `data-*` are gone (office-js #5296), SVG and what could run is
 * not supported (@types/office-js, Body). `id` stays (#6463).
 */
export function asKept(html: string): string {
  const body = parsed(html);
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  for (const element of body.querySelectorAll('*'))
    for (const attribute of [...element.attributes])
      if (attribute.name === 'class' || attribute.name.startsWith('data-') || isUnsafe(attribute))
        element.removeAttribute(attribute.name);
  return body.innerHTML;
}

/** What `setAsync` makes of a body on the web: wrapped, and a line longer each time (office-js #6643, #6778). */
export function withAddedMarkup(html: string): string {
  return `<div><span>${html}</span><br></div>`;
}

/** Plain text as HTML. */
export function fromText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\r?\n/u)
    .join('<br>');
}

const blocks = new Set([
  'ADDRESS',
  'BLOCKQUOTE',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'LI',
  'OL',
  'P',
  'PRE',
  'TABLE',
  'TR',
  'UL',
]);

/** The text of a body: blocks and breaks end a line. */
export function toText(html: string): string {
  const lines = (node: Node): string => {
    if (node.nodeName === 'BR') return '\n';
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll(/\s+/gu, ' ');
    const inner = [...node.childNodes].map(lines).join('');
    return blocks.has(node.nodeName) && !inner.endsWith('\n') ? `${inner}\n` : inner;
  };
  return lines(parsed(html)).trim();
}

/** The whole document `getAsync` answers: a head of its own around the body. */
export function asDocument(html: string): string {
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${html}</body></html>`;
}

/** Nodes to show on the page: no attribute that the page's policy or safety forbids. */
export function asShown(html: string): readonly Node[] {
  const body = parsed(html);
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  for (const element of body.querySelectorAll('*'))
    for (const attribute of [...element.attributes])
      if (attribute.name === 'style' || isUnsafe(attribute)) element.removeAttribute(attribute.name);
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return [...body.childNodes].map((node) => document.importNode(node, true));
}
