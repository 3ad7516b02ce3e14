const basicTypes = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const instance = 'http://www.w3.org/2001/XMLSchema-instance';

/** The namespaces of the elements. The one of VersionOverrides 1.0 has no number at its end. */
export const namespaces: Readonly<Record<'app' | 'overrides' | 'bt', string>> = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  bt: basicTypes,
};

/** The name as the documentation spells it: `bt:` before what is of the basic types, whatever prefix the file has for them. */
export function nameOf(element: Element): string {
  return element.namespaceURI === basicTypes ? `bt:${element.localName}` : element.localName;
}

/** An attribute by its name in this file's words: `xsi:type` is looked up by its namespace. Null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return name.startsWith('xsi:')
    ? element.getAttributeNS(instance, name.slice('xsi:'.length))
    : element.getAttribute(name);
}

/** The names of the attributes, as `attributeOf` takes them, without the declarations of namespaces. */
export function attributeNames(element: Element): string[] {
  return [...element.attributes]
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ namespaceURI, localName, name }) => (namespaceURI === instance ? `xsi:${localName}` : name));
}

/** What a sentence calls an element: its name, what tells it from others of the name, and where it stands if that is needed. */
export function titleOf(element: Element): string {
  const key = ['id', 'Locale', 'xsi:type', 'Name', 'resid']
    .map((name) => attributeOf(element, name))
    .find((value) => value !== null);
  const own = key === undefined ? nameOf(element) : `${nameOf(element)} "${key}"`;
  const parent = element.parentElement;
  const isKnownByItself = element.hasAttribute('id') || parent === null || parent.parentElement === null;
  return isKnownByItself ? own : `${own} in ${titleOf(parent)}`;
}

/** All elements of the names, in the order of the file. */
export function elementsNamed(root: Element, ...names: readonly string[]): Element[] {
  return [...root.querySelectorAll('*')].filter((element) => names.includes(nameOf(element)));
}
