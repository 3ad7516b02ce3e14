import type { AppFiles } from './app-files.ts';
import { attributeOf, elementsNamed, nameOf, titleOf } from './element.ts';

const longest = 2048;

/** An address and the element that has it, which for another language is the override. */
interface Address {
  readonly element: Element;
  readonly text: string;
}

/** Sentences on addresses: https, public, not too long, all of one origin, and pages that exist. */
export function addressProblems(root: Element, files: AppFiles): string[] {
  const addresses = addressesIn(root);
  const single = addresses.flatMap((address) => singleProblem(address));
  return single.length > 0 ? single : [...originProblems(addresses), ...pageProblems(addresses, files)];
}

function addressesIn(root: Element): Address[] {
  const names = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'bt:Image',
    'bt:Url',
  ] as const;
  return [
    ...elementsNamed(root, ...names)
      .filter((element) => element.hasAttribute('DefaultValue'))
      .flatMap((element) => [
        { element, text: attributeOf(element, 'DefaultValue') ?? '' },
        ...[...element.children].map((override) => ({
          element: override,
          text: attributeOf(override, 'Value') ?? '',
        })),
      ]),
    ...elementsNamed(root, 'AppDomain').map((element) => ({ element, text: element.textContent })),
  ];
}

function singleProblem({ element, text }: Address): string[] {
  const title = titleOf(element);
  if (!URL.canParse(text)) return [`${title} is "${text}", which is no address.`];
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'https:') return [`${title} is "${text}", which does not start with https.`];
  if (/^(?:(?:.+\.)?localhost|127\.[\d.]+|\[::1\])$/u.test(hostname))
    return [`${title} leads to ${hostname}, which nobody else reaches.`];
  return text.length > longest
    ? [`${title} is ${text.length} characters long; at most ${longest} are allowed.`]
    : [];
}

/** The origin most have is taken for the right one, so that one slip is one sentence. */
function originProblems(addresses: readonly Address[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of addresses) {
    const { origin } = new URL(text);
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a).map(([origin]) => origin);
  return addresses
    .filter(({ text }) => new URL(text).origin !== usual)
    .map(
      ({ element, text }) =>
        `${titleOf(element)} is at ${new URL(text).origin}, the others at ${usual ?? ''}.`,
    );
}

function pageProblems(addresses: readonly Address[], files: AppFiles): string[] {
  return addresses
    .map(({ element, text }) => ({ element, path: new URL(text).pathname }))
    .filter(
      ({ element, path }) => /^(?:SourceLocation|bt:Url)$/u.test(nameOf(element)) && !files.hasPage(path),
    )
    .map(({ element, path }) => `${titleOf(element)} leads to ${path}, which is no page of the app.`);
}
