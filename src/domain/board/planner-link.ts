import { fromBase64url } from '../values/base64url.ts';
import { parseGuid, type Guid } from '../values/guid.ts';

/** The organisation a link names, by its id or by a domain, in small letters: see {@link isForeignDomain}. Null where it does not. */
interface NamedTenant {
  readonly tenantId: Guid | null;
  readonly tenantDomain: string | null;
}

/** What a pasted text leads to. */
export type PlannerLink =
  | ({ readonly type: 'plan'; readonly planId: string; readonly taskId: string | null } & NamedTenant)
  /** A task without its plan: Planner knows which it is in. */
  | ({ readonly type: 'task'; readonly taskId: string } & NamedTenant)
  /** A premium plan: kept in Dataverse under a GUID, which Graph does not reach (planner-overview). */
  | { readonly type: 'premium' }
  /** Planner, but no single plan: my tasks, my plans, a link cut off on the way. */
  | { readonly type: 'noPlan' }
  | { readonly type: 'notPlanner' };

/** Ids of plans and tasks: 28 characters, case-sensitive (plannerTask). */
const id = '([A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])';
const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])';

const plan = new RegExp(`(?:/[Pp]lan/|/[Pp]lan[Vv]iews/|[?&#][Pp]lan[Ii]d=)${id}`);
const task = new RegExp(`(?:/[Tt]ask/|[?&#][Tt]ask[Ii]d=)${id}`);
const bareId = new RegExp(`^/?${id}$`);
const premium = new RegExp(`/premiumplan/|(?:/plan/|/planviews/|[?&#]planid=)${guid}`, 'i');
const tenantPlace = '(?:[?&](?:tid|tenantid)=|/teamsui/|^[a-z.]+/(?:#/)?)';
const tenant = new RegExp(`${tenantPlace}(${guid})(?=[/?&#]|$)`, 'i');
const domain = new RegExp(`${tenantPlace}((?:[a-z0-9-]+\\.)+[a-z]{2,})(?=[/?&#\\s]|$)`, 'i');

/** Hosts of Planner so far: it has moved three times. */
const plannerHost =
  /^(?:tasks\.office\.com|tasks\.office365\.us|planner\.office\.com|planner\.cloud\.microsoft|tasks\.teams\.microsoft\.com)$/i;
const teamsHost = /^teams\.(?:microsoft\.com|cloud\.microsoft)$/i;
const premiumHost = /^project\.(?:microsoft\.com|cloud\.microsoft)$/i;
/** The Planner app as Teams names it in a deep link. */
const plannerInTeams = /\/l\/entity\/com\.microsoft\.teamspace\.tab\.planner\//i;

/** Nobody wraps more often than mail and chat both do. */
const mostWraps = 6;

/**
 * Reads a link to a Planner board in any form people paste, wrapped by link protection or not, with text around it. None of the forms is
 * documented by Microsoft; each has a row in the test.
 */
export function readPlannerLink(text: string): PlannerLink {
  const read = addressesIn(text).map((address) => readAddress(unwrapped(address)));
  return (
    read.find(({ type }) => type === 'plan' || type === 'task') ??
    read.find(({ type }) => type !== 'notPlanner') ?? { type: 'notPlanner' }
  );
}

/**
 * Whether a domain is another organisation's, going by mail addresses of one's own. An organisation has a domain at Microsoft and
 * domains of its own: of one kind nothing can be told by the other. It may have several of its own, so that this alone is no proof: say
 * it only of what cannot be read.
 */
export function isForeignDomain(named: string, addresses: readonly string[]): boolean {
  const own = addresses
    .map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())
    .filter((one) => isOfMicrosoft(one) === isOfMicrosoft(named));
  const isWithin = (one: string, other: string): boolean => one === other || one.endsWith(`.${other}`);
  return own.length > 0 && !own.some((one) => isWithin(one, named) || isWithin(named, one));
}

function isOfMicrosoft(name: string): boolean {
  return name.endsWith('.onmicrosoft.com');
}

/** Web addresses in a text. Mail breaks long ones, but only inside angle brackets can the end be told. */
function addressesIn(text: string): readonly string[] {
  const joined = text.replaceAll(/<\s*((?:https?|msteams):[^<>]*)>/gi, (_, address: string) => {
    const whole = address.replaceAll(/\s+/g, '');
    return ` ${whole} `;
  });
  const found = joined.match(/(?:(?:https?|msteams):\/{1,2}|\b(?=(?:planner|tasks)\.))[^\s<>]+/gi) ?? [];
  return found.map((address) =>
    address
      .replace(/^(?:https?|msteams):\/{1,2}/i, '')
      .replaceAll('&amp;', '&')
      .replace(/[)\]"'“”’.,;:!?]+$/, ''),
  );
}

function unwrapped(address: string): string {
  let inner = address;
  for (let wraps = 0; wraps < mostWraps; wraps += 1) {
    const next = unwrapOnce(inner);
    if (next === null) return inner;
    inner = next.replace(/^(?:https?|msteams):\/{1,2}/i, '');
  }
  return inner;
}

/** The address inside one wrap of link protection, null when there is none. */
function unwrapOnce(address: string): string | null {
  const host = hostOf(address);
  if (/\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/i.test(host))
    return parameter(address, 'url');
  if (/^statics\.teams\.cdn\.(?:office\.net|live\.net)$/i.test(host)) return parameter(address, 'url');
  if (/^urldefense\.(?:proofpoint\.)?com$/i.test(host)) return proofpoint(address);
  return null;
}

/** Proofpoint's URL Defense. Version 2 writes `%` as `-` and `/` as `_`; version 3 takes characters out and appends them as base64. */
function proofpoint(address: string): string | null {
  if (/\/v[12]\//i.test(address)) {
    const packed = /[?&]u=([^&]*)/.exec(address)?.[1];
    return packed === undefined ? null : decoded(packed.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const [, packed, taken] = /\/v3\/__(.+?)__;([^!]*)!/.exec(address) ?? [];
  if (packed === undefined) return null;
  const bytes = fromBase64url((taken ?? '').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  const characters = String.fromCharCode(...(bytes ?? []));
  let used = 0;
  return packed.replaceAll(/\*(?:\*([A-Za-z0-9_-]))?/g, (_, run: string | undefined) => {
    const count = run === undefined ? 1 : runs.indexOf(run) + 2;
    used += count;
    return characters.slice(used - count, used);
  });
}
const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function readAddress(address: string): PlannerLink {
  const host = hostOf(address);
  if (plannerHost.test(host)) return readPlace(address);
  if (premiumHost.test(host)) return { type: 'premium' };
  if (teamsHost.test(host) || /^\/?l\/entity\//i.test(address)) return readInTeams(address);
  return { type: 'notPlanner' };
}

/** A deep link of Teams: the board is in the context, or in the web address of the tab; a channel's tab splits task and plan over both. */
function readInTeams(address: string): PlannerLink {
  if (!plannerInTeams.test(`/${address}`)) return { type: 'notPlanner' };
  const place = placeInContext(parameter(address, 'context'));
  const tab = parameter(address, 'webUrl') ?? '';
  const named = tenantOf(address);
  const inContext = readPlace(place);
  const inTab = tab === '' ? null : readAddress(unwrapped(tab.replace(/^https?:\/\//i, '')));
  const found = [inContext, inTab].find((one) => one?.type === 'plan' || one?.type === 'premium');
  const taskId = taskOf(place);
  if (found?.type === 'plan')
    return {
      ...found,
      taskId: taskId ?? found.taskId,
      tenantId: named.tenantId ?? found.tenantId,
      tenantDomain: named.tenantDomain ?? found.tenantDomain,
    };
  if (found) return found;
  if (taskId === null) return inTab?.type === 'task' ? inTab : { type: 'noPlan' };
  return { type: 'task', taskId, ...named };
}

/** `subEntityId` of a Teams context, which is JSON and may be encoded once more. */
function placeInContext(context: string | null): string {
  if (context === null) return '';
  const found = /"subEntityId"\s*:\s*"((?:[^"\\]|\\.)*)"/i.exec(decoded(context))?.[1] ?? '';
  return found.replaceAll('\\/', '/');
}

/** A place in Planner: path, query and fragment of its web pages, or what its Teams app puts into a context. */
function readPlace(place: string): PlannerLink {
  const text = place.includes('%') ? `${place} ${decoded(place)}` : place;
  if (premium.test(text)) return { type: 'premium' };
  const planId = plan.exec(text)?.[1];
  const taskId = taskOf(text);
  const named = tenantOf(text);
  if (planId !== undefined) return { type: 'plan', planId, taskId, ...named };
  return taskId === null ? { type: 'noPlan' } : { type: 'task', taskId, ...named };
}

function taskOf(place: string): string | null {
  return (bareId.exec(place) ?? task.exec(place))?.[1] ?? null;
}

function tenantOf(place: string): NamedTenant {
  return {
    tenantId: parseGuid(tenant.exec(place)?.[1] ?? ''),
    tenantDomain: domain.exec(place)?.[1]?.toLowerCase() ?? null,
  };
}

function hostOf(address: string): string {
  return /^[^/?#]*/.exec(address)?.[0].replace(/:\d+$/, '') ?? '';
}

function parameter(address: string, name: string): string | null {
  const found = new RegExp(`[?&]${name}=([^&]*)`, 'i').exec(address)?.[1];
  return found === undefined ? null : decoded(found);
}

/** Percent-decoded; as it is where that is not possible. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
