import { attributeOf, elementsNamed, nameOf, titleOf } from './element.ts';

const limits: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/** Sentences on what people read: texts that are too long, and those that lack their German. */
export function textProblems(root: Element): string[] {
  const translated = [...elementsNamed(root, 'DisplayName', 'Description', 'bt:String')].filter((element) =>
    element.hasAttribute('DefaultValue'),
  );
  return [
    ...elementsNamed(root, 'ProviderName').flatMap((element) =>
      lengthProblem(element, element.textContent, limitOf(element)),
    ),
    ...translated.flatMap((element) => [
      ...lengthProblem(element, attributeOf(element, 'DefaultValue') ?? '', limitOf(element)),
      ...[...element.children].flatMap((override) =>
        lengthProblem(override, attributeOf(override, 'Value') ?? '', limitOf(element)),
      ),
      ...languageProblems(element),
    ]),
  ];
}

function limitOf(element: Element): number {
  const kind = nameOf(element) === 'bt:String' ? element.parentElement : element;
  return limits[kind === null ? '' : nameOf(kind)] ?? Infinity;
}

function lengthProblem(element: Element, value: string, limit: number): string[] {
  const { length } = value;
  return length > limit
    ? [`${titleOf(element)} is ${length} characters long; at most ${limit} are allowed.`]
    : [];
}

function languageProblems(element: Element): string[] {
  const locales = [...element.children].map((override) => attributeOf(override, 'Locale') ?? '');
  const repeated = locales.find((locale, index) => locales.indexOf(locale) < index);
  return [
    ...(locales.some((locale) => /^de\b/iu.test(locale)) ? [] : [`${titleOf(element)} has no German.`]),
    ...(repeated === undefined ? [] : [`${titleOf(element)} has the language ${repeated} more than once.`]),
  ];
}
