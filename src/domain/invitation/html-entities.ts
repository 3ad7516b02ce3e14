/** Those that mail programs write for the characters of our texts and for spaces. Any other stays as it stands, unread. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  Auml: 'Ä',
  auml: 'ä',
  bdquo: '„',
  bull: '•',
  emsp: '\u2003',
  ensp: '\u2002',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  ndash: '–',
  Ouml: 'Ö',
  ouml: 'ö',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '\u00ad',
  szlig: 'ß',
  thinsp: '\u2009',
  Uuml: 'Ü',
  uuml: 'ü',
  zwj: '\u200d',
  zwnj: '\u200c',
};

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;

/** The entity that begins at `at` and the characters it stands for; null where none begins, or one nobody here knows. */
export function entityAt(
  html: string,
  at: number,
): { readonly text: string; readonly length: number } | null {
  entity.lastIndex = at;
  const found = entity.exec(html);
  if (found === null) return null;
  const [all, decimal, hexadecimal, name] = found;
  const text = name === undefined ? fromCode(decimal, hexadecimal) : named[name];
  return text === undefined ? null : { text, length: all.length };
}

function fromCode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** Text as HTML, for the inside of an element or of an attribute in double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What stands in an attribute, with its entities read. */
export function unescaped(html: string): string {
  let text = '';
  for (let at = 0; at < html.length;) {
    const found = html[at] === '&' ? entityAt(html, at) : null;
    text += found?.text ?? html.charAt(at);
    at += found?.length ?? 1;
  }
  return text;
}
