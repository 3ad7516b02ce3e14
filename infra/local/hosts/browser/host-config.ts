import * as v from 'valibot';

const person = v.object({
  oid: v.string(),
  upn: v.string(),
  name: v.string(),
  role: v.string(),
});

const scenario = v.object({
  title: v.string(),
  chatId: v.string(),
  meetingId: v.nullable(v.string()),
  start: v.string(),
  end: v.string(),
  people: v.array(person),
  pointer: v.nullable(v.string()),
  joinUrl: v.nullable(v.string()),
});

const hostConfig = v.object({
  tenantId: v.string(),
  /** Id of the product in the Teams app catalogue; deep links carry it. */
  teamsAppId: v.string(),
  appOrigin: v.string(),
  /** `scheme://host` of the identity provider. */
  loginBase: v.string(),
  /** The tenant's clock when the page was made, ISO UTC. */
  now: v.string(),
  accounts: v.array(person),
  scenarios: v.array(scenario),
});

/** Somebody of the tenant; `role` is the one of the accounts list, or the one in the meeting. */
export type Person = v.InferOutput<typeof person>;
/** A chat or meeting whose tab can be opened. */
export type Scenario = v.InferOutput<typeof scenario>;
/** What the server puts into the Teams page. */
export type HostConfig = v.InferOutput<typeof hostConfig>;

/** Reads the page's own data block; a page without a valid one is a mistake of the server and throws. */
export function readHostConfig(text: string): HostConfig {
  return v.parse(hostConfig, JSON.parse(text));
}
