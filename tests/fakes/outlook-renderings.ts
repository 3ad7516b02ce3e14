/** What Outlook's programs make of the HTML of a body, as far as it is known. Each keeps what is seen. */

/** Puts HTML in front of a body, as Outlook's prepend does: inside of the document. */
export function prepended(body: string, html: string): string {
  const inside = /<body[^>]*>/u.exec(body);
  const at = inside ? inside.index + inside[0].length : 0;
  return body.slice(0, at) + html + body.slice(at);
}

/** A received message: every element has an id and a class, both begin with `x_`. */
export function withPrefixedIds(html: string): string {
  let number = 0;
  return html.replaceAll(/<(h3|p|ul|li|b|a)\b/gu, (_all, name: string) => {
    number += 1;
    return `<${name} id="x_id${number}" class="x_MsoNormal x_elementToProof"`;
  });
}

/** Safe Links of Defender: an address goes into one of Microsoft's, in percent signs, with the reader's data behind it. */
export function withSafeLinks(html: string): string {
  return html.replaceAll(/ href="([^"]*)"/gu, (_all, href: string) => {
    const address = encodeURIComponent(href.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    return ` href="https://eur01.safelinks.protection.outlook.com/?url=${address}&amp;data=05%7C02%7Calex&amp;reserved=0" originalsrc="${href}"`;
  });
}

/** Classic Outlook edits with Word: headings and list items become paragraphs, bullets text, long lines are broken. */
export function asWord(html: string): string {
  const bullet =
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;\r\n </span></span></span><![endif]>";
  return html
    .replaceAll('<h3>', "<p class=MsoNormal><b><span style='font-size:13.5pt'>")
    .replaceAll('</h3>', '<o:p></o:p></span></b></p>\r\n\r\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>')
    .replaceAll('<p>', '\r\n<p class=MsoNormal>')
    .replaceAll('</p>', '<o:p></o:p></p>')
    .replaceAll('<li>', `<p class=MsoListParagraph style='margin-left:.5in'>${bullet}`)
    .replaceAll('</li>', '<o:p></o:p></p>\r\n')
    .replaceAll(/<\/?ul>/gu, '')
    .replaceAll('agenda (PODS)', 'agenda\r\n<span class=GramE>(</span><span class=SpellE>PODS</span>)')
    .replaceAll('End of 1:1', '<span lang=EN-GB>End&nbsp;of</span> 1:1')
    .replaceAll('ä', '&auml;')
    .replaceAll('ü', '&uuml;');
}

const tag = /<([a-z][\w:]*)((?:\s+[^\s=<>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*>/giu;
const attribute = /\s+([^\s=<>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/gu;

/**
 * Outlook on the web between a write and the next read: classes and data attributes go (github.com/OfficeDev/office-js, issue 5296), the
 * rest changes its order, the content gets a wrapper and a line break more each time (issue 6778).
 */
export function throughWeb(html: string): string {
  const stripped = html.replaceAll(tag, (_all, name: string, attributes: string) => {
    const kept = [...attributes.matchAll(attribute)]
      .filter(([, key = '']) => key !== 'class' && !key.startsWith('data-'))
      .map(([, key = '', ...values]) => ` ${key}="${values.join('')}"`);
    return `<${name}${kept.reverse().join('')}>`;
  });
  const content = /^(.*<body[^>]*>)(.*)(<\/body>.*)$/su.exec(stripped);
  const [, head = '', inner = stripped, foot = ''] = content ?? [];
  return `${head}<div dir="ltr">${inner}</div><br>${foot}`;
}
