/**
 * Behaviours in which live tenants differ, or which come and go. A route asks `request.tenant.switches`; for the
 * length of one call that object is these values overlaid with the faults that name the caller.
 * Every field is also a fault type: `POST /_local/faults {"type": "<field>", "value": …}` (`value` defaults to true).
 */
export interface Switches {
  /** A boolean column filtered with `eq true` is refused and `eq 1` works (code seen in public, no documentation). */
  booleanFilterAsNumber: boolean;
  /** Status of a create that repeats a value of a column with enforceUniqueValues (sp-dev-docs #1280). */
  uniqueViolationStatus: 400 | 409 | 500;
  /** Seconds after POST /groups in which the site answers 404 ResourceNotFound (PnPjs, #631). */
  groupProvisioningSeconds: number;
  /** Seconds after that in which the site answers reads and refuses writes with 403 (#970). */
  siteReadOnlySeconds: number;
  /** The first page of a filtered list read is empty and has a nextLink (SharePoint's behaviour, INFERRED for Graph). */
  emptyFilteredPage: boolean;
  /** Seconds in which the count of a group's members is still the one before a change (docs: group list members). */
  memberCountLagSeconds: number;
  /** A delta page names one of its items twice (docs: listItem delta, keep the last). */
  deltaRepeatsItems: boolean;
  /** A delta page over a deleted item is not valid JSON (#544). */
  malformedDeltaAfterDelete: boolean;
  /** Every delta call with a token is answered 410 with a Location (delta query documentation). */
  resync: boolean;
  /** The app folder answers 403 to a token that holds Files.ReadWrite.AppFolder alone (#5600). */
  appFolderForbidden: boolean;
  /** An update without If-Match is answered 409 resourceModified (#1414). */
  resourceModifiedWithoutIfMatch: boolean;
  /** `$expand=details` on Planner tasks is refused. */
  expandDetailsRefused: boolean;
  /** Join links have the form /meet/<digits>?p=… (message center MC772556). */
  shortJoinUrls: boolean;
  /** /me/planner/plans leaves out plans the person has never opened (ModernWorkplaceConcierge #48). */
  hidePlansNeverOpened: boolean;
  /** Resource units the app may use in a minute before 429 (SharePoint's throttling page, tenants up to 1,000 licences). */
  resourceUnitsPerMinute: number;
  /** Planner answers 403, as for a person without a licence. */
  plannerRefuses: boolean;
  /** A PATCH of an event's body that lost the join block makes a fresh thread instead of no link (microsoft-graph-docs-contrib #2327). */
  freshLinkAfterBodyPatch: boolean;
  /** Rows of /me/chats lack onlineMeetingInfo.calendarEventId (public code). */
  chatListWithoutEventId: boolean;
}

/** The values a tenant starts with and `/_local/reset` returns to. */
export function defaultSwitches(): Switches {
  return {
    booleanFilterAsNumber: false,
    uniqueViolationStatus: 409,
    groupProvisioningSeconds: 0,
    siteReadOnlySeconds: 0,
    emptyFilteredPage: false,
    memberCountLagSeconds: 0,
    deltaRepeatsItems: false,
    malformedDeltaAfterDelete: false,
    resync: false,
    appFolderForbidden: false,
    resourceModifiedWithoutIfMatch: false,
    expandDetailsRefused: false,
    shortJoinUrls: false,
    hidePlansNeverOpened: false,
    resourceUnitsPerMinute: 1250,
    plannerRefuses: false,
    freshLinkAfterBodyPatch: false,
    chatListWithoutEventId: false,
  };
}
