import { attributeNames, attributeOf, nameOf, namespaces, titleOf } from './element.ts';
import type { AttributeRule, Child, Shape, ShapeByType } from './shapes.ts';

/** Sentences on an element and all in it that is not as the shape has it: what is missing, too much, or out of its order. */
export function shapeProblems(element: Element, wanted: Shape | ShapeByType): string[] {
  const shape = shapeOf(element, wanted);
  if (typeof shape === 'string') return [shape];
  const byName = new Map(shape.children?.map((child) => [child.name, child]));
  return [
    ...namespaceProblems(element),
    ...attributeProblems(element, shape, 'byType' in wanted),
    ...textProblems(element, shape),
    ...childProblems(element, shape.children ?? []),
    ...[...element.children].flatMap((child) => {
      const rule = byName.get(nameOf(child));
      return rule === undefined ? [] : shapeProblems(child, rule.shape);
    }),
  ];
}

/** The shape of an element, or the sentence that its type is none of those there are. */
function shapeOf(element: Element, wanted: Shape | ShapeByType): Shape | string {
  if (!('byType' in wanted)) return wanted;
  const types = Object.keys(wanted.byType);
  const shape = wanted.byType[attributeOf(element, 'xsi:type') ?? ''];
  return shape ?? `${titleOf(element)} must have the xsi:type ${types.join(' or ')}.`;
}

function namespaceProblems(element: Element): string[] {
  const { parentElement: parent, namespaceURI: found } = element;
  const wanted = parent === null ? namespaces.app : namespaceIn(parent, element);
  return found === wanted ? [] : [`${titleOf(element)} must be of the namespace ${wanted}.`];
}

function namespaceIn(parent: Element, element: Element): string | null {
  if (element.localName === 'VersionOverrides') return namespaces.overrides;
  return nameOf(element).startsWith('bt:') ? namespaces.bt : parent.namespaceURI;
}

function attributeProblems(element: Element, { attributes = {} }: Shape, hasType: boolean): string[] {
  const allowed = new Set([...Object.keys(attributes), ...(hasType ? ['xsi:type'] : [])]);
  return [
    ...attributeNames(element)
      .filter((name) => !allowed.has(name))
      .map((name) => `${titleOf(element)} must not have the attribute ${name}.`),
    ...Object.entries(attributes).flatMap(([name, rule]) => attributeProblem(element, name, rule)),
  ];
}

function attributeProblem(element: Element, name: string, rule: AttributeRule): string[] {
  const value = attributeOf(element, name);
  if (value === null)
    return rule === 'allowed' ? [] : [`${titleOf(element)} must have the attribute ${name}.`];
  if (value === '') return [`${titleOf(element)} has nothing in its attribute ${name}.`];
  if (typeof rule === 'string' || rule.includes(value)) return [];
  return [`${titleOf(element)} has ${name} "${value}", which is none of ${rule.join(', ')}.`];
}

function textProblems(element: Element, { hasText = false }: Shape): string[] {
  const text = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === element.TEXT_NODE || nodeType === element.CDATA_SECTION_NODE)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('')
    .trim();
  if (hasText) return text === '' ? [`${titleOf(element)} must not be empty.`] : [];
  return text === '' ? [] : [`${titleOf(element)} must not contain text.`];
}

function childProblems(element: Element, children: readonly Child[]): string[] {
  const names = [...element.children].map(nameOf);
  const order = children.map(({ name }) => name);
  const known = names.filter((name) => order.includes(name));
  return [
    ...names
      .filter((name) => !order.includes(name))
      .map((name) => `${titleOf(element)} must not contain ${name}.`),
    ...known.flatMap((name, index) => {
      const before = known[index - 1];
      const isEarly = before !== undefined && order.indexOf(name) < order.indexOf(before);
      return isEarly ? [`${name} must stand before ${before} in ${titleOf(element)}.`] : [];
    }),
    ...children.flatMap((child) => countProblem(element, child, names)),
  ];
}

function countProblem(element: Element, { name, min, max }: Child, names: readonly string[]): string[] {
  const count = names.filter((other) => other === name).length;
  if (count < min) return [`${titleOf(element)} must contain ${name}.`];
  return count > max
    ? [`${titleOf(element)} contains ${name} more than ${max === 1 ? 'once' : 'twice'}.`]
    : [];
}
