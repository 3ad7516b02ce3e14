import type { AppFiles } from './app-files.ts';
import { attributeOf, elementsNamed, titleOf } from './element.ts';

const neededSizes = ['16', '32', '80'];
const allowedSizes = [...neededSizes, '20', '24', '40', '48', '64'];
/** The sides of the icons of a mail add-in as a whole (learn.microsoft.com/javascript/api/manifest/iconurl). */
const ownIcons: Readonly<Record<string, number>> = { IconUrl: 64, HighResolutionIconUrl: 128 };

/** Sentences on icons: the sizes every button has, and files of the size they stand for. */
export function iconProblems(root: Element, files: AppFiles): string[] {
  return [
    ...Object.entries(ownIcons).flatMap(([name, side]) =>
      elementsNamed(root, name).flatMap((element) => fileProblem(element, element, side, files)),
    ),
    ...elementsNamed(root, 'Icon').flatMap((icon) => sizeProblems(icon)),
    ...elementsNamed(root, 'Icon').flatMap((icon) =>
      [...icon.children].flatMap((image) => buttonFileProblem(root, image, files)),
    ),
  ];
}

function sizeProblems(icon: Element): string[] {
  const sizes = [...icon.children].map((image) => attributeOf(image, 'size') ?? '');
  return [
    ...neededSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${titleOf(icon)} has no image of size ${size}.`),
    ...sizes
      .filter((size) => !allowedSizes.includes(size))
      .map((size) => `${titleOf(icon)} has an image of size ${size}, which Outlook does not use.`),
    ...sizes
      .filter((size, index) => sizes.indexOf(size) < index)
      .map((size) => `${titleOf(icon)} has more than one image of size ${size}.`),
  ];
}

function buttonFileProblem(root: Element, image: Element, files: AppFiles): string[] {
  const size = attributeOf(image, 'size') ?? '';
  const resource = elementsNamed(root, 'bt:Image').find(
    (candidate) => attributeOf(candidate, 'id') === attributeOf(image, 'resid'),
  );
  return resource === undefined || !allowedSizes.includes(size)
    ? []
    : fileProblem(image, resource, Number(size), files);
}

function fileProblem(element: Element, holder: Element, side: number, files: AppFiles): string[] {
  const address = attributeOf(holder, 'DefaultValue') ?? '';
  if (!URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  const size = files.pngSize(pathname);
  if (size === null) return [`${titleOf(element)} leads to ${pathname}, which is no PNG of the app.`];
  return size.every((length) => length === side)
    ? []
    : [`${titleOf(element)} is ${side} pixels a side, but ${pathname} is ${size.join(' by ')}.`];
}
