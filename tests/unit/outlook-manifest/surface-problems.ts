import { attributeOf, elementsNamed } from './element.ts';

/** The event as its organizer has it, and as the one who is invited has it: two forms with a button each. */
const surfaces = ['AppointmentOrganizerCommandSurface', 'AppointmentAttendeeCommandSurface'] as const;

/** Sentences on the two forms of an event: both have the button once, and each opens its own address. */
export function surfaceProblems(root: Element): string[] {
  const points = elementsNamed(root, 'ExtensionPoint');
  const types = points.map((point) => attributeOf(point, 'xsi:type'));
  const missing = surfaces.filter((surface) => !types.includes(surface));
  if (missing.length > 0) return missing.map((surface) => `There is no ExtensionPoint "${surface}".`);
  const repeated = surfaces.filter((surface) => types.indexOf(surface) < types.lastIndexOf(surface));
  if (repeated.length > 0)
    return repeated.map((surface) => `There is more than one ExtensionPoint "${surface}".`);
  const addresses = points.map((point) => addressOf(root, point));
  return addresses[0] === addresses[1]
    ? [`ExtensionPoint "${surfaces[0]}" and "${surfaces[1]}" open the same address.`]
    : [];
}

function addressOf(root: Element, point: Element): string | null {
  const [source] = elementsNamed(point, 'SourceLocation');
  const id = source === undefined ? null : attributeOf(source, 'resid');
  const resource = elementsNamed(root, 'bt:Url').find((candidate) => attributeOf(candidate, 'id') === id);
  return resource === undefined ? id : attributeOf(resource, 'DefaultValue');
}
