import { readFileSync } from 'node:fs';

/** The manifest of this repository. */
export const manifest = readFileSync('manifest.xml', 'utf8');

/** The origin it has everywhere, until an organisation puts in its own. */
export const origin = 'https://pods.contoso.example';

/** The text of the first element of a name. */
export function textOf(name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(manifest)?.[1] ?? '';
}

/** What to change in the manifest, each for one mistake, and the one sentence it must get. */
export const edits: readonly (readonly [
  name: string,
  from: string | RegExp,
  to: string,
  sentence: string,
])[] = [
  ['not XML', '</Id>', '</ID>', 'The file is not well-formed XML.'],
  ['another root', /OfficeApp(?=[\s>])/gu, 'TaskApp', 'The file is a TaskApp, not an OfficeApp.'],
  [
    'too large',
    '</OfficeApp>',
    `${' '.repeat(262_144)}</OfficeApp>`,
    `The file has ${Buffer.byteLength(manifest) + 262_144} bytes; at most 262144 are allowed.`,
  ],
  [
    'an add-in for documents',
    'xsi:type="MailApp"',
    'xsi:type="TaskPaneApp"',
    'OfficeApp "TaskPaneApp" must have the xsi:type MailApp.',
  ],
  [
    'no rule',
    /<Rule xsi:type="RuleCollection"[\s\S]*?<\/Rule>/u,
    '',
    'OfficeApp "MailApp" must contain Rule.',
  ],
  [
    'domains after hosts',
    '</Hosts>',
    `</Hosts><AppDomains><AppDomain>${origin}</AppDomain></AppDomains>`,
    'AppDomains must stand before Hosts in OfficeApp "MailApp".',
  ],
  [
    'the height before the address',
    /(<SourceLocation [^>]*>)\s*(<RequestedHeight>450<\/RequestedHeight>)/u,
    '$2$1',
    'SourceLocation must stand before RequestedHeight in DesktopSettings in Form "ItemRead" in FormSettings.',
  ],
  [
    'two versions',
    '<Version>',
    '<Version>1.0</Version><Version>',
    'OfficeApp "MailApp" contains Version more than once.',
  ],
  ['no support', /<SupportUrl .*\/>/u, '', 'OfficeApp "MailApp" must contain SupportUrl.'],
  [
    'pinning, which is of 1.1',
    /(<SourceLocation resid="organizerPane" \/>)/u,
    '$1<SupportsPinning>true</SupportsPinning>',
    'Action "ShowTaskpane" in Control "organizerButton" must not contain SupportsPinning.',
  ],
  [
    'the namespace of 1.1',
    'office/mailappversionoverrides"',
    'office/mailappversionoverrides/1.1"',
    'VersionOverrides "VersionOverridesV1_0" must be of the namespace http://schemas.microsoft.com/office/mailappversionoverrides.',
  ],
  [
    'an attribute too many',
    '<Permissions>',
    '<Permissions level="2">',
    'Permissions must not have the attribute level.',
  ],
  ['an attribute too few', ' Mode="Or"', '', 'Rule "RuleCollection" must have the attribute Mode.'],
  [
    'an attribute of a wrong value',
    'FormType="Edit"',
    'FormType="Compose"',
    'Rule "ItemIs" in Rule "RuleCollection" has FormType "Compose", which is none of Read, Edit, ReadOrEdit.',
  ],
  ['an empty attribute', 'id="organizerGroup"', 'id=""', 'Group "" has nothing in its attribute id.'],
  ['a stray word', '<Hosts>', '<Hosts>Outlook', 'Hosts must not contain text.'],
  ['an empty name', '<ProviderName>Contoso<', '<ProviderName><', 'ProviderName must not be empty.'],
  [
    'an id in braces',
    /<Id>(.*)<\/Id>/u,
    '<Id>{$1}</Id>',
    `Id is "{${textOf('Id')}}", which is no GUID in the form 8-4-4-4-12.`,
  ],
  [
    'a version with a word',
    '<Version>1.0.0.0<',
    '<Version>1.0-beta<',
    'Version is "1.0-beta", which is not one to four numbers of at most five digits.',
  ],
  [
    'an unknown permission',
    '>ReadWriteItem<',
    '>WriteItem<',
    'Permissions is "WriteItem", which is none of Restricted, ReadItem, ReadWriteItem, ReadWriteMailbox.',
  ],
  [
    'an unknown language',
    '>en-US<',
    '>English (US)<',
    'DefaultLocale is "English (US)", which is no language.',
  ],
  [
    'a low pane',
    '>450<',
    '>31<',
    'RequestedHeight in DesktopSettings in Form "ItemRead" in FormSettings is "31", which is not a whole number from 32 to 450.',
  ],
  [
    'a requirement without a dot',
    'MinVersion="1.8"',
    'MinVersion="2"',
    'Set "Mailbox" in Sets in Requirements has MinVersion "2", which is not two numbers.',
  ],
  [
    'a requirement that a manifest for mail must not have',
    '<Set ',
    '<Set Name="NestedAppAuth" MinVersion="1.1" /><Set ',
    'Set "NestedAppAuth" in Sets in Requirements has Name "NestedAppAuth", which is none of Mailbox.',
  ],
  [
    'a language that is none',
    'Locale="de-DE"',
    'Locale="de-?"',
    'Override "de-?" in DisplayName has a Locale that is no language.',
  ],
  [
    'a language twice',
    '<Override Locale="de-DE" Value="PODS 1:1" />',
    '<Override Locale="de-DE" Value="PODS 1:1" /><Override Locale="de-DE" Value="PODS" />',
    'DisplayName has the language de-DE more than once.',
  ],
  ['no German', '<Override Locale="de-DE" Value="PODS 1:1" />', '', 'DisplayName has no German.'],
  [
    'a long name',
    '<DisplayName DefaultValue="PODS 1:1"',
    `<DisplayName DefaultValue="${'n'.repeat(126)}"`,
    'DisplayName is 126 characters long; at most 125 are allowed.',
  ],
  [
    'a long description',
    /<Description DefaultValue="[^"]*"/u,
    `<Description DefaultValue="${'d'.repeat(251)}"`,
    'Description is 251 characters long; at most 250 are allowed.',
  ],
  [
    'a long short text, in German',
    'Value="Dieses 1:1 vorbereiten"',
    `Value="${'ü'.repeat(126)}"`,
    'bt:Override "de-DE" in bt:String "organizerTitle" is 126 characters long; at most 125 are allowed.',
  ],
  [
    'a long long text',
    /(id="attendeeText" DefaultValue=")[^"]*/u,
    `$1${'t'.repeat(251)}`,
    'bt:String "attendeeText" is 251 characters long; at most 250 are allowed.',
  ],
  ['no address', `"${origin}/support"`, '"support"', 'SupportUrl is "support", which is no address.'],
  [
    'an open address',
    `${origin}/icons/icon-16.png`,
    'http://pods.contoso.example/icons/icon-16.png',
    'bt:Image "icon16" is "http://pods.contoso.example/icons/icon-16.png", which does not start with https.',
  ],
  [
    'this machine',
    `id="attendeePane" DefaultValue="${origin}/`,
    'id="attendeePane" DefaultValue="https://localhost:3000/',
    'bt:Url "attendeePane" leads to localhost, which nobody else reaches.',
  ],
  [
    'a long address',
    '/support"',
    `/${'s'.repeat(2048)}"`,
    `SupportUrl is ${origin.length + 2049} characters long; at most 2048 are allowed.`,
  ],
  [
    'a second origin',
    `<IconUrl DefaultValue="${origin}/`,
    '<IconUrl DefaultValue="https://cdn.contoso.example/',
    `IconUrl is at https://cdn.contoso.example, the others at ${origin}.`,
  ],
  [
    'a page that is none',
    /(id="organizerPane" DefaultValue="[^"]*)outlook\.html/u,
    '$1pane.html',
    'bt:Url "organizerPane" leads to /pane.html, which is no page of the app.',
  ],
  [
    'a resource that is not there',
    '<Label resid="name" />',
    '<Label resid="label" />',
    'Label "label" in Group "organizerGroup" refers to a resource that is not there.',
  ],
  [
    'a resource of another kind',
    '<Label resid="name" />',
    '<Label resid="organizerText" />',
    'Label "organizerText" in Group "organizerGroup" needs a resource of the kind short text, not long text.',
  ],
  [
    'an unused resource',
    '</bt:Urls>',
    `<bt:Url id="help" DefaultValue="${origin}/tab.html" /></bt:Urls>`,
    'bt:Url "help" is used nowhere.',
  ],
  [
    'an id twice among the resources',
    '</bt:Urls>',
    `<bt:Url id="attendeePane" DefaultValue="${origin}/tab.html" /></bt:Urls>`,
    'bt:Url "attendeePane" has an id that another has before it.',
  ],
  [
    'an id twice among the controls',
    'id="attendeeButton"',
    'id="organizerButton"',
    'Control "organizerButton" has an id that another has before it.',
  ],
  [
    'a long id',
    /"organizerPane"/gu,
    '"thePaneThatTheOrganizerOfTheEvent"',
    'bt:Url "thePaneThatTheOrganizerOfTheEvent" has an id of more than 32 characters.',
  ],
  [
    'a long id of a group',
    'id="attendeeGroup"',
    `id="${'g'.repeat(126)}"`,
    `Group "${'g'.repeat(126)}" has an id of more than 125 characters.`,
  ],
  [
    'a button without its largest icon',
    '<bt:Image size="80" resid="icon80" />',
    '',
    'Icon in Control "organizerButton" has no image of size 80.',
  ],
  [
    'an icon of a size that is none',
    '<bt:Image size="20" ',
    '<bt:Image size="22" ',
    'Icon in Control "organizerButton" has an image of size 22, which Outlook does not use.',
  ],
  [
    'an icon twice',
    /(<bt:Image size="20" [^>]*>)/u,
    '$1$1',
    'Icon in Control "organizerButton" has more than one image of size 20.',
  ],
  [
    'a small icon in a large place',
    /(HighResolutionIconUrl DefaultValue="[^"]*)128/u,
    '$164',
    'HighResolutionIconUrl is 128 pixels a side, but /icons/icon-64.png is 64 by 64.',
  ],
  [
    'an icon without a file',
    /(<IconUrl DefaultValue="[^"]*)icon-64/u,
    '$1icon-60',
    'IconUrl leads to /icons/icon-60.png, which is no PNG of the app.',
  ],
  [
    'the attendee without a button',
    'AppointmentAttendeeCommandSurface',
    'AppointmentOrganizerCommandSurface',
    'There is no ExtensionPoint "AppointmentAttendeeCommandSurface".',
  ],
  [
    'one pane for both',
    /(id="attendeePane" DefaultValue="[^"]*)read/u,
    '$1compose',
    'ExtensionPoint "AppointmentOrganizerCommandSurface" and "AppointmentAttendeeCommandSurface" open the same address.',
  ],
];
