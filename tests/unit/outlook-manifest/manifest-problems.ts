import { addressProblems } from './address-problems.ts';
import type { AppFiles } from './app-files.ts';
import { headerProblems } from './header-problems.ts';
import { iconProblems } from './icon-problems.ts';
import { resourceProblems } from './resource-problems.ts';
import { shapeProblems } from './shape-problems.ts';
import { officeApp } from './shapes.ts';
import { surfaceProblems } from './surface-problems.ts';
import { textProblems } from './text-problems.ts';

const largest = 256 * 1024;

/**
 * What is wrong with a manifest, a sentence each; empty when nothing is. Values are judged only once the shape is right, since
 * what they mean depends on where they stand. Needs a DOM.
 */
export function manifestProblems(xml: string, files: AppFiles): string[] {
  const bytes = Buffer.byteLength(xml);
  if (bytes > largest) return [`The file has ${bytes} bytes; at most ${largest} are allowed.`];
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.ownerDocument.querySelector('parsererror') !== null) return ['The file is not well-formed XML.'];
  if (root.localName !== 'OfficeApp') return [`The file is a ${root.localName}, not an OfficeApp.`];
  const shape = shapeProblems(root, officeApp);
  if (shape.length > 0) return shape;
  return [
    ...headerProblems(root),
    ...textProblems(root),
    ...addressProblems(root, files),
    ...resourceProblems(root),
    ...iconProblems(root, files),
    ...surfaceProblems(root),
  ];
}
