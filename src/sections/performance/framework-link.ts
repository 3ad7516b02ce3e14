/** The address of a career framework when it is one that a browser may open; null for anything else. */
export function frameworkLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { href, protocol } = new URL(text);
  return protocol === 'https:' ? href : null;
}
