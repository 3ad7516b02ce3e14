import { attributeOf, elementsNamed, titleOf } from './element.ts';

const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'];
const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;
const version = /^\d{1,5}(?:\.\d{1,5}){0,3}$/u;
const setVersion = /^\d{1,5}\.\d{1,5}$/u;
const locale = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,2}$/iu;

/** Sentences on single values: id, version, permission, requirement sets, languages, height. */
export function headerProblems(root: Element): string[] {
  return [
    ...badValues(root, 'Id', 'is no GUID in the form 8-4-4-4-12', (value) => guid.test(value)),
    ...badValues(root, 'Version', 'is not one to four numbers of at most five digits', (value) =>
      version.test(value),
    ),
    ...badValues(root, 'DefaultLocale', 'is no language', (value) => locale.test(value)),
    ...badValues(root, 'Permissions', `is none of ${permissions.join(', ')}`, (value) =>
      permissions.includes(value),
    ),
    ...badValues(root, 'RequestedHeight', 'is not a whole number from 32 to 450', isHeight),
    ...elementsNamed(root, 'Set').flatMap((set) => {
      const value = attributeOf(set, 'MinVersion');
      return value === null || setVersion.test(value)
        ? []
        : [`${titleOf(set)} has MinVersion "${value}", which is not two numbers.`];
    }),
    ...elementsNamed(root, 'Override', 'bt:Override').flatMap((override) =>
      locale.test(attributeOf(override, 'Locale') ?? '')
        ? []
        : [`${titleOf(override)} has a Locale that is no language.`],
    ),
  ];
}

function badValues(
  root: Element,
  name: string,
  problem: string,
  isGood: (value: string) => boolean,
): string[] {
  return elementsNamed(root, name)
    .filter(({ textContent }) => !isGood(textContent))
    .map((element) => `${titleOf(element)} is "${element.textContent}", which ${problem}.`);
}

function isHeight(value: string): boolean {
  return /^\d+$/u.test(value) && Number(value) >= 32 && Number(value) <= 450;
}
