import { attributeOf, elementsNamed, nameOf, titleOf } from './element.ts';

const longestResourceId = 32;
const longestCommandId = 125;
const kinds: Readonly<Record<string, string>> = {
  'bt:Images': 'image',
  'bt:Urls': 'address',
  'bt:ShortStrings': 'short text',
  'bt:LongStrings': 'long text',
};
/** What each element that has a resid refers to. */
const wantedKinds: Readonly<Record<string, string>> = {
  'bt:Image': 'image',
  SourceLocation: 'address',
  FunctionFile: 'address',
  Label: 'short text',
  Title: 'short text',
  Description: 'long text',
};

/** Sentences on the names inside VersionOverrides: each once, none too long, each resid a resource of its kind, each resource used. */
export function resourceProblems(root: Element): string[] {
  const overrides = elementsNamed(root, 'VersionOverrides')[0] ?? root;
  const resources = elementsNamed(overrides, 'bt:Image', 'bt:Url', 'bt:String').filter((element) =>
    element.hasAttribute('id'),
  );
  const commands = elementsNamed(overrides, 'Group', 'Control');
  const references = [...overrides.querySelectorAll('[resid]')];
  const used = new Set(references.map((element) => attributeOf(element, 'resid')));
  return [
    ...repeated(resources),
    ...repeated(commands),
    ...tooLong(resources, longestResourceId),
    ...tooLong(commands, longestCommandId),
    ...references.flatMap((element) => referenceProblem(element, resources)),
    ...resources
      .filter((element) => !used.has(idOf(element)))
      .map((element) => `${titleOf(element)} is used nowhere.`),
  ];
}

function idOf(element: Element): string {
  return attributeOf(element, 'id') ?? '';
}

function tooLong(elements: readonly Element[], limit: number): string[] {
  return elements
    .filter((element) => idOf(element).length > limit)
    .map((element) => `${titleOf(element)} has an id of more than ${limit} characters.`);
}

function repeated(elements: readonly Element[]): string[] {
  const ids = elements.map(idOf);
  return elements
    .filter((element, index) => ids.indexOf(idOf(element)) < index)
    .map((element) => `${titleOf(element)} has an id that another has before it.`);
}

function referenceProblem(element: Element, resources: readonly Element[]): string[] {
  const id = attributeOf(element, 'resid') ?? '';
  const resource = resources.find((candidate) => idOf(candidate) === id);
  if (resource === undefined) return [`${titleOf(element)} refers to a resource that is not there.`];
  const list = resource.parentElement;
  const kind = kinds[list === null ? '' : nameOf(list)] ?? '';
  const wanted = wantedKinds[nameOf(element)] ?? kind;
  return kind === wanted ? [] : [`${titleOf(element)} needs a resource of the kind ${wanted}, not ${kind}.`];
}
